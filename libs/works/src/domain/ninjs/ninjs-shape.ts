import type { ObjectShape, Shape } from '../record-shape.js';
import { NEWS_TYPES, PUB_STATUSES } from '../work.js';

const text: Shape = { kind: 'text' };
const body: Shape = { kind: 'text', maxLength: 4_000_000 };
const uri: Shape = { kind: 'uri' };
const instant: Shape = { kind: 'instant' };
const integer: Shape = { kind: 'integer' };
const urgency: Shape = { kind: 'integer', min: 1, max: 9 };
const percent: Shape = { kind: 'integer', min: 0, max: 100 };
const pubStatus: Shape = { kind: 'text', oneOf: PUB_STATUSES };
const newsType: Shape = { kind: 'text', oneOf: NEWS_TYPES };
/** A date or time that may stop at the year, month or day. */
const truncated: Shape = {
  kind: 'text',
  form: [
    /^-?\d{4,}(-(1[0-2]|0[1-9])(-(3[01]|0[1-9]|[12]\d)(T(2[0-3]|[01]\d):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?)?)?$/u,
    'a date or time, perhaps cut after year, month or day',
  ],
};

const object = (fields: Readonly<Record<string, Shape>>, rest: Partial<ObjectShape> = {}): ObjectShape => ({
  kind: 'object',
  fields,
  ...rest,
});
const listOf = (of: Shape): Shape => ({ kind: 'list', of });
const texts = (names: readonly string[]): Record<string, Shape> =>
  Object.fromEntries(names.map((name) => [name, text]));

const address = object({ lines: listOf(text), ...texts(['locality', 'area', 'postalCode', 'country']) });
const contact = object(
  { ...texts(['type', 'role', 'lang', 'name', 'value']), address },
  { exactlyOne: [['value', 'address']] },
);
const contactInfo = listOf(contact);
const concept = { name: text, rel: text, uri, literal: text };
const symbol = object({ exchange: text, symbolType: uri, symbol: text });
const organisation = object({ ...concept, symbols: listOf(symbol), contactInfo });
const valued = (extra: Record<string, Shape> = {}, value: Shape = text): Shape =>
  listOf(object({ role: text, contentType: text, value, ...extra }, { required: ['value'] }));

const rendition = object(
  {
    ...texts(['name', 'contentType', 'title', 'format', 'aspectRatio', 'videoCodec', 'transportProtocol', 'bitrate']),
    href: uri,
    width: integer,
    height: integer,
    sizeInBytes: integer,
    duration: { kind: 'number' },
    frameRate: { kind: 'number' },
    poi: object({ x: integer, y: integer }),
    scanType: { kind: 'text', oneOf: ['progressive', 'interlaced'] },
  },
  { required: ['name'] },
);

const recurrence = object({
  recurrenceDates: listOf(truncated),
  recurrenceRules: listOf(
    object({
      frequency: { kind: 'text', oneOf: ['secondly', 'minutely', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] },
      interval: integer,
      until: instant,
      count: integer,
    }),
  ),
});
const dates = object(
  {
    startDate: instant,
    endDate: instant,
    expectedStartDate: truncated,
    expectedEndDate: truncated,
    expectedDuration: text,
    recurrence,
  },
  { exactlyOne: [['startDate', 'expectedStartDate']] },
);
const references = listOf(object({ name: text, value: text }));
const plannedCoverage = object({
  uri: text, // WHY: the standard's own examples hold relative ones
  ...texts(['title', 'edNote', 'language']),
  pubStatus,
  type: newsType,
  commissioned: object({ by: text, on: instant, references }),
  dates,
  audiences: listOf(object({ audience: text, significance: integer })),
  exclAudience: listOf(text),
  urgency,
  itemCount: object({ rangeFrom: integer, rangeTo: integer }),
  wordCount: integer,
  renditions: listOf(rendition),
});

const itemFields: Readonly<Record<string, Shape>> = {
  uri,
  type: newsType,
  representationType: { kind: 'text', oneOf: ['full', 'partial'] },
  ...texts(['profile', 'version', 'copyrightHolder', 'copyrightNotice', 'usageTerms', 'edNote', 'language']),
  ...texts(['title', 'by', 'slugline', 'located']),
  firstCreated: instant,
  versionCreated: instant,
  contentCreated: instant,
  embargoedUntil: instant,
  expires: instant,
  pubStatus,
  urgency,
  descriptions: valued(),
  bodies: valued({ charCount: integer, wordCount: integer }, body),
  headlines: valued(),
  people: listOf(object({ ...concept, contactInfo })),
  organisations: listOf(organisation),
  places: listOf(object({ ...concept, contactInfo, geoJSON: { kind: 'geometry' } })),
  subjects: listOf(object({ ...concept, creator: text, relevance: percent, confidence: percent })),
  events: listOf(object({ ...concept, id: text })),
  eventDetails: object({ eventStatus: uri, plannedCoverageStatus: uri, dates, organiser: organisation }),
  plannedCoverage: listOf(plannedCoverage),
  objects: listOf(object(concept)),
  infoSources: listOf(object({ name: text, role: text, uri, literal: text, contactInfo })),
  renditions: listOf(rendition),
  associations: { kind: 'list', of: { kind: 'lazy', shape: () => associated } },
  altIds: listOf(object({ role: text, value: text })),
  trustIndicators: listOf(object({ role: uri, title: text, href: uri })),
  standard: object({ name: text, version: text, schema: uri }),
  genres: listOf(object({ name: text, uri: text, literal: text })),
  rightsInfo: object(
    { langId: uri, linkedRights: uri, encodedRights: body },
    { exactlyOne: [['linkedRights', 'encodedRights']] },
  ),
  digitalSourceType: object({ name: text, uri, literal: text }),
};

const associated: ObjectShape = object({ ...itemFields, name: text, rel: text }, { required: ['name', 'uri'] });

/** A news item by IPTC ninjs 3.1 (which takes every 3.0 item): nothing beyond the standard's fields. */
export const NINJS_ITEM: ObjectShape = object(itemFields, { required: ['uri'] });
