import { err, ok, type Result } from '@app/kernel';
import {
  flag,
  integer,
  type JsonProblem,
  list,
  matching,
  object,
  oneOf,
  type Reader,
  record,
  text,
} from './json-reader.js';
import * as word from './profile-words.js';
import { PLACEMENTS, type PublisherProfile } from './publisher-profile.js';
import { TARIFF } from './read-tariff.js';

export interface ProfileInvalid {
  readonly code: 'PROFILE_INVALID';
  /** Every problem, in the order of the shape. */
  readonly problems: readonly JsonProblem[];
}

const DAYS = integer(0, 366);

const FONTS = object({ regular: text(1_000), bold: text(1_000) });

const READER: Reader<PublisherProfile> = object(
  {
    id: word.word,
    names: word.byLanguage,
    rightsHolder: object({ names: word.byLanguage }),
    operator: object({ names: word.byLanguage, contact: object({ email: word.email }) }, { uscc: word.uscc }),
    mandate: object(
      {
        exclusive: flag,
        writtenOn: word.localDate,
        from: word.instant,
        territories: list(word.territory),
        media: list(word.word),
        languages: list(word.languageRange),
        source: text(),
      },
      { to: word.instant, evidenceSha256: word.sha256 },
    ),
    domains: list(word.hostname),
    jurisdiction: word.country,
    zone: word.timeZone,
    sourceLabels: object({ own: list(text()) }),
    brand: object({
      exact: list(text()),
      variants: list(text(), 0),
      domains: list(word.hostname, 0),
      weak: list(text(), 0),
    }),
    attribution: object({
      lines: record(
        word.languageTag,
        matching(text(), 'a label, a colon and a name, e.g. Source: Example News', (line) =>
          /^[^:：]+[:：]\s*\S/.test(line),
        ),
      ),
      exactLabels: list(text()),
      placement: list(oneOf(...PLACEMENTS)),
      link: oneOf('OPTIONAL', 'REQUIRED'),
      acceptOwnMarker: flag,
      cureDays: DAYS,
    }),
    disclaimer: word.byLanguage,
    claims: object({
      window: word.calendarPeriod,
      jurisdiction: word.country,
      rule: oneOf('CLAIM_WINDOW'),
      source: text(),
      draftLapse: word.calendarPeriod,
    }),
    tariff: TARIFF,
  },
  {
    advisories: object({ killHours: integer(1, 720), correctionHours: integer(1, 720), source: text() }),
    print: object({ fonts: object({}, { 'zh-Hans': FONTS, 'zh-Hant': FONTS }) }),
  },
);

/**
 * Reads a publisher profile.
 * @param raw parsed JSON
 * @returns the profile, or PROFILE_INVALID with every problem by its place
 */
export function readProfile(raw: unknown): Result<PublisherProfile, ProfileInvalid> {
  const read = READER(raw, '');
  if (!read.ok) return err({ code: 'PROFILE_INVALID', problems: read.error });
  const problems = [...ownershipProblems(read.value), ...mandateProblems(read.value)];
  return problems.length > 0 ? err({ code: 'PROFILE_INVALID', problems }) : ok(read.value);
}

/** Clause 2: the marker of an own work is more than the site's name, else every credit line would claim ownership. */
function ownershipProblems({ sourceLabels, brand }: PublisherProfile): JsonProblem[] {
  return sourceLabels.own.flatMap((label, at) =>
    brand.exact.includes(label)
      ? [{ pointer: `/sourceLabels/own/${at}`, expected: 'a label that is not the plain name of the site' }]
      : [],
  );
}

function mandateProblems({ mandate }: PublisherProfile): JsonProblem[] {
  if (mandate.to === undefined) return [];
  const isOrdered = Temporal.Instant.compare(mandate.from, mandate.to) < 0;
  return isOrdered ? [] : [{ pointer: '/mandate/to', expected: 'an instant after /mandate/from' }];
}
