import type { AgreementTerms } from './agreement-terms.js';

/** Languages an agreement is written in. */
export const AGREEMENT_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type AgreementLanguage = (typeof AGREEMENT_LANGUAGES)[number];

/** The words of one language; each clause is one statement of the agreement. */
export interface Wording {
  readonly title: string;
  readonly number: string;
  readonly licensor: string;
  readonly rightsHolder: string;
  readonly licensee: string;
  readonly colon: string;
  /** A clause that has nothing to say is left out. */
  readonly clauses: readonly (readonly [string, (terms: AgreementTerms) => string | undefined])[];
}

/** One work a line. */
export function worksList({ works }: AgreementTerms): string {
  return works.map(({ title, uri }) => `\n   - ${oneLine(title)} <${uri}>`).join('');
}

/**
 * Parts of the works that are not licensed, one a line; nothing where there are none.
 * @param unknown what stands for a source that nobody has established
 */
export function carvedOutList({ works }: AgreementTerms, unknown: string): string | undefined {
  const lines = works.flatMap(({ title, carvedOut = [] }) =>
    carvedOut.map(
      (part) => `\n   - ${oneLine(part.title)} (${part.type}, ${oneLine(part.source ?? unknown)}) < ${oneLine(title)}`,
    ),
  );
  return lines.length === 0 ? undefined : lines.join('');
}

/** The agent with its number, and each appointment that leads to it; nothing where the licensor grants itself. */
export function appointments(
  { agent }: AgreementTerms,
  say: (appointed: string, writtenOn: string, hash: string) => string,
  comma = '; ',
): string | undefined {
  return agent?.appointments
    .map(({ name, number, writtenOn, evidenceHash }) => say(`${oneLine(name)} (${number})`, writtenOn, evidenceHash))
    .join(comma);
}

/** What comes from outside stays within its line: no name or title can add a clause. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export function list(codes: readonly string[], words: Readonly<Record<string, string>>, comma = ', '): string {
  return codes.map((code) => words[code] ?? code).join(comma);
}

export function start(terms: AgreementTerms): string {
  return local(terms.scope.termStartsAt, terms.zone);
}

export function end(terms: AgreementTerms): string {
  return local(terms.scope.termEndsAt, terms.zone);
}

/** `2027-01-01 00:00` in the zone. */
function local(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** `CNY 106.00`: two decimals, as all currencies of the tariff have; integers only on the way. */
export function amount(minor: number, currency: string): string {
  const whole = Math.trunc(minor / 100);
  return `${currency} ${whole}.${String(minor % 100).padStart(2, '0')}`;
}

export function percent(value: number | undefined, of: string): string | undefined {
  return value === undefined ? undefined : `${value} %${of}`;
}
