import type { Period } from '@app/kernel';
import type { ByLanguage, PublisherProfile } from './publisher-profile.js';

/** The owner's grant to the operator as its document has it (clauses 1 and 3). */
export interface MandateGrant {
  /** Name of the rights holder. */
  readonly grantor: string;
  /** Unified social credit code of the operator, or its name where it has none. */
  readonly grantee: string;
  readonly exclusive: boolean;
  readonly writtenOn: Temporal.PlainDate;
  /** For how long the document grants it. */
  readonly granted: Period;
  /** ISO 3166-1 alpha-2 or UN M.49, `001` is the world. An empty dimension would mean none, never any. */
  readonly territories: readonly string[];
  readonly media: readonly string[];
  /** BCP 47 ranges, `*` is any. */
  readonly languages: readonly string[];
  /** Document and clause. */
  readonly source: string;
  /** SHA-256 of the written document, hex. */
  readonly evidenceHash?: string;
}

/** A grant on record. Whatever the operator sells at an instant lies inside the mandate in force at it. */
export interface Mandate extends MandateGrant {
  readonly id: string;
  readonly publisherId: string;
  /** When this entry is in force: the granted period, less what a later entry took over. May be empty. */
  readonly period: Period;
}

export function mandateGrantOf({ mandate, rightsHolder, operator }: PublisherProfile): MandateGrant {
  return {
    grantor: firstName(rightsHolder.names),
    grantee: operator.uscc ?? firstName(operator.names),
    exclusive: mandate.exclusive,
    writtenOn: Temporal.PlainDate.from(mandate.writtenOn),
    granted: periodFrom(Temporal.Instant.from(mandate.from), mandate.to),
    territories: mandate.territories,
    media: mandate.media,
    languages: mandate.languages,
    source: mandate.source,
    ...(mandate.evidenceSha256 === undefined ? {} : { evidenceHash: mandate.evidenceSha256 }),
  };
}

/** An entry to be put on record, which takes over from whatever is there at its start. */
export type MandateDraft = MandateGrant & Pick<Mandate, 'period'>;

/**
 * What has to be recorded so that the record says what the profile says.
 * @param latest the entry recorded last; undefined when there is none
 * @returns undefined when the record says so already. The first entry reaches back as far as its document does; a
 * change takes effect now at the earliest: what was sold under the old grant was sold under the old grant.
 */
export function mandateToRecord(
  latest: MandateGrant | undefined,
  wanted: MandateGrant,
  now: Temporal.Instant,
): MandateDraft | undefined {
  if (latest === undefined) return { ...wanted, period: wanted.granted };
  if (isSameGrant(latest, wanted)) return undefined;
  const start = later(wanted.granted.start, now);
  const { end } = wanted.granted;
  return { ...wanted, period: end === undefined ? { start } : { start, end: later(end, start) } };
}

function isSameGrant(a: MandateGrant, b: MandateGrant): boolean {
  return comparable(a) === comparable(b);
}

function comparable(grant: MandateGrant): string {
  const set = (items: readonly string[]): readonly string[] => [...items].sort();
  return JSON.stringify([
    grant.grantor,
    grant.grantee,
    grant.exclusive,
    grant.writtenOn.toString(),
    grant.granted.start.toString(),
    grant.granted.end?.toString() ?? 'open',
    set(grant.territories),
    set(grant.media),
    set(grant.languages),
    grant.source,
    grant.evidenceHash ?? 'none',
  ]);
}

function periodFrom(start: Temporal.Instant, to: string | undefined): Period {
  return to === undefined ? { start } : { start, end: Temporal.Instant.from(to) };
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

/** The profile reader lets no empty set of names through. */
function firstName(names: ByLanguage): string {
  const name = Object.values(names)[0];
  if (name === undefined) throw new Error('INVARIANT: a party has a name');
  return name;
}
