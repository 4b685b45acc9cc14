import { err, ok, type Result } from '@app/kernel';
import { given, type Item, sharedFields, someOf, sourceLabelOf, textOf } from './draft-fields.js';
import { guessLanguage } from './guess-language.js';
import { paragraphs } from './ninjs/markup-text.js';
import { looksLikeNinjs, readNinjs } from './ninjs/read-ninjs.js';
import { publicationInstant } from './publication-instant.js';
import { departure, isRecord, type ObjectShape, type Shape } from './record-shape.js';
import type { RowRefusal } from './row-refusal.js';
import { NEWS_TYPES, PUB_STATUSES, type WorkDraft } from './work.js';
import { componentsIn } from './work-component.js';

/** What stands in for fields that a record leaves out. */
export interface RecordDefaults {
  /** Makes a URI of records that only have an `id`: prefix + id. */
  readonly uriPrefix?: string;
  /** Source label of records without one. */
  readonly source?: string;
  /** IANA zone of dates without offset; UTC where left out. */
  readonly zone?: string;
}

const text: Shape = { kind: 'text' };
const body: Shape = { kind: 'text', maxLength: 4_000_000 };
const instant: Shape = { kind: 'instant' };
const pair = (name: string): Shape => ({
  kind: 'list',
  of: { kind: 'object', fields: { [name]: text, role: text }, required: [name] },
});

/** A line of our own `.jsonl`, as `samples/README.md` documents it. */
export const WORK_RECORD: ObjectShape = {
  kind: 'object',
  fields: {
    uri: { kind: 'uri' },
    title: text,
    text: body,
    version: text,
    type: { kind: 'text', oneOf: NEWS_TYPES },
    language: text,
    source: text,
    pubStatus: { kind: 'text', oneOf: PUB_STATUSES },
    versionCreated: instant,
    firstCreated: instant,
    embargoedUntil: instant,
    byline: text,
    category: text,
    copyrightHolder: text,
    copyrightNotice: text,
    usageTerms: text,
    edNote: text,
    infoSources: pair('name'),
    altIds: pair('value'),
    components: {
      kind: 'list',
      of: {
        kind: 'object',
        fields: { type: { kind: 'text', oneOf: NEWS_TYPES }, title: text, source: text, uri: { kind: 'uri' } },
        required: ['type', 'title'],
      },
    },
  },
  required: ['uri', 'title', 'text'],
};

/** `{id, title, text, …}` of an archive dump: fields beyond these are left where they are. */
const PLAIN_RECORD: ObjectShape = {
  kind: 'object',
  fields: {
    id: text,
    url: { kind: 'uri' },
    title: text,
    text: body,
    date: text,
    source: text,
    outlet: text,
    language: text,
    category: text,
  },
  required: ['text'],
  others: 'IGNORED',
};
/** Names the records of an archive that bring nothing but their numbers. */
const ARCHIVE_IDS = 'urn:x-archive:';
/** Beginning of the text that stands for the title of an archived record without one, UTF-16 units. */
const TITLE_FROM_TEXT = 40;

/** One version of a work from a JSON value: a ninjs item, a record of our own, or a plain `{id, title, text}`. */
export function readRecord(value: unknown, defaults: RecordDefaults): Result<WorkDraft, RowRefusal> {
  if (looksLikeNinjs(value)) {
    const item = readNinjs(value);
    return item.ok ? ok({ ...given('sourceLabel', defaults.source), ...item.value }) : item;
  }
  if (isRecord(value) && value.uri === undefined && (value.id !== undefined || value.url !== undefined)) {
    return readPlain(value, defaults);
  }
  const fault = departure(value, WORK_RECORD);
  if (fault !== undefined) return err(fault);
  if (!isRecord(value)) throw new Error('INVARIANT: the shape takes only objects');
  const fields = sharedFields(value);
  return ok({
    ...fields,
    ...content(value),
    uri: textOf(value, 'uri') ?? '',
    ...given('sourceLabel', textOf(value, 'source') ?? sourceLabelOf(fields.infoSources) ?? defaults.source),
    ...given('byline', textOf(value, 'byline')),
    ...given('components', someOf(componentsIn(value))),
  });
}

function readPlain(value: Item, { uriPrefix, source, zone = 'UTC' }: RecordDefaults): Result<WorkDraft, RowRefusal> {
  const fault = departure(value, PLAIN_RECORD);
  if (fault !== undefined) return err(fault);
  const uri = plainUri(value, uriPrefix);
  if (uri === undefined) {
    return err({ code: 'WORK_FIELD_MISSING', pointer: '/uri', expected: 'the field uri, id or url' });
  }
  const written = content(value);
  const created = publicationInstant(textOf(value, 'date'), zone);
  return ok({
    ...sharedFields({}),
    ...written,
    uri,
    title: written.title === '' ? written.text.slice(0, TITLE_FROM_TEXT).toWellFormed() : written.title,
    ...given('sourceLabel', textOf(value, 'source') ?? textOf(value, 'outlet') ?? source),
    ...given('firstCreated', created),
    ...given('versionCreated', created),
  });
}

/** The id under the prefix given; without one the address, an id that is a URI itself, or the id among the archive's own. */
function plainUri(value: Item, uriPrefix: string | undefined): string | undefined {
  const id = textOf(value, 'id');
  const url = textOf(value, 'url');
  if (uriPrefix !== undefined && id !== undefined) return uriPrefix + encodeURI(id);
  if (url !== undefined || id === undefined) return url;
  return /^[a-z][a-z\d+.-]+:\S+$/iu.test(id) ? id : ARCHIVE_IDS + encodeURI(id);
}

function content(value: Item) {
  const title = textOf(value, 'title') ?? '';
  const written = paragraphs(textOf(value, 'text') ?? '');
  const language = textOf(value, 'language') ?? guessLanguage(`${title}\n${written}`);
  return { title, text: written, language, ...given('category', textOf(value, 'category')) };
}
