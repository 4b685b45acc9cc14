/**
 * A point or day on the right of `dateTime`. A day is the half-open stretch `[start, end)`, a date-time the stretch of
 * no length. Without a time zone it may lie up to 14 hours earlier or later (XML Schema 1.1 part 2, section 3.3.7).
 */
export interface Moment {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly hasZone: boolean;
}

const FORM = /^(-?\d{4,}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const DAY = Temporal.Duration.from({ hours: 24 });
/** Farthest offset from UTC that XML Schema knows, both ways. */
const FARTHEST_ZONE = Temporal.Duration.from({ hours: 14 });

/** Moments read lately: licenses begin and end on the same few days. */
const kept = new Map<string, Moment | undefined>();
const KEPT = 2_048;

/** @param lexical `xsd:dateTime` or `xsd:date` @returns undefined when it is neither */
export function momentOf(lexical: string): Moment | undefined {
  if (kept.has(lexical)) return kept.get(lexical);
  if (kept.size >= KEPT) kept.clear();
  const moment = readMoment(lexical);
  kept.set(lexical, moment);
  return moment;
}

function readMoment(lexical: string): Moment | undefined {
  const [, date, time, zone] = FORM.exec(lexical.trim()) ?? [];
  if (date === undefined) return undefined;
  try {
    const start = Temporal.Instant.from(`${date}${time ?? 'T00:00:00'}${zone ?? 'Z'}`);
    return { start, end: time === undefined ? start.add(DAY) : start, hasZone: zone !== undefined };
  } catch {
    return undefined; // no such day or hour: the only thing that can be wrong with text of this form
  }
}

/** Where an instant lies: before the moment's start, in it, or at or after its end. */
export type Side = 'BEFORE' | 'IN' | 'AFTER';

function side(at: Temporal.Instant, start: Temporal.Instant, end: Temporal.Instant): Side {
  if (Temporal.Instant.compare(at, start) < 0) return 'BEFORE';
  const isPoint = Temporal.Instant.compare(start, end) === 0;
  const past = Temporal.Instant.compare(at, end);
  return past < 0 || (isPoint && past === 0) ? 'IN' : 'AFTER';
}

/** @returns every side that `at` can lie on; more than one only where the missing time zone would decide */
export function sidesOf(at: Temporal.Instant, moment: Moment): ReadonlySet<Side> {
  if (moment.hasZone) return new Set([side(at, moment.start, moment.end)]);
  const early = side(at, moment.start.subtract(FARTHEST_ZONE), moment.end.subtract(FARTHEST_ZONE));
  const late = side(at, moment.start.add(FARTHEST_ZONE), moment.end.add(FARTHEST_ZONE));
  if (early === late) return new Set([early]);
  // WHY: the moment may lie at any offset between the two, so the instant may also lie in it.
  return new Set<Side>([early, 'IN', late]);
}
