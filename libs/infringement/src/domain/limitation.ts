import { type Deadline, deadline, deadlineRule, type HolidayCalendar } from '@app/deadlines';
import { must } from '@app/kernel';

/**
 * What interrupts limitation (PRC Civil Code, art. 195; 总则编解释, 38; limitation rules, 8, 10-13): from then on, or from
 * the end of the proceeding, three new years run.
 */
export const INTERRUPTIONS = [
  'DEMAND_ARRIVED',
  'ACKNOWLEDGMENT',
  'SUIT_OR_ARBITRATION',
  'COMPLAINT_TO_AUTHORITY',
  'MEDIATION_REQUEST',
] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

export const LIMITATION_FACT_KINDS = [
  'DAMAGE',
  'KNOWLEDGE_OF_DAMAGE',
  'KNOWLEDGE_OF_INFRINGER',
  'OBSTACLE',
  ...INTERRUPTIONS,
] as const;
export type LimitationFactKind = (typeof LIMITATION_FACT_KINDS)[number];

/** One thing that bears on limitation, as it is on record. */
export interface LimitationFact {
  readonly kind: LimitationFactKind;
  /** For a demand: when it arrived, not when it left. */
  readonly at: Temporal.Instant;
  /** Of a proceeding or an obstacle: when it ended; absent while it lasts. */
  readonly endedAt?: Temporal.Instant;
}

/** A time as it was counted. */
export interface CountedTime {
  readonly startedAt: Temporal.Instant;
  /** ISO 8601 duration. */
  readonly period: string;
  readonly deadline: Deadline;
  /** Earliest end by any reading: what we act on. */
  readonly endsAt: Temporal.Instant;
}

export interface LimitationRun extends CountedTime {
  /** KNOWLEDGE starts the first run; every other word an interruption started a new one. */
  readonly because: 'KNOWLEDGE' | Interruption;
}

export const LIMITATION_FLAGS = [
  'NOT_RUNNING',
  'HELD_BY_PROCEEDING',
  'ENDING_SOON',
  'TIME_BARRED',
  'LONGEST_PERIOD_OVER',
  'INTERRUPTED_TOO_LATE',
  'SUSPENDED',
] as const;
export type LimitationFlag = (typeof LIMITATION_FLAGS)[number];

export interface Limitation {
  /** First run first; the last one counts. */
  readonly runs: readonly LimitationRun[];
  readonly endsAt?: Temporal.Instant;
  /** What that end was counted by: the last run, or the time after an obstacle in its last months. */
  readonly ends?: CountedTime;
  /** Twenty years from the damage: neither suspended nor interrupted. */
  readonly longest?: CountedTime;
  /** A flag closes nothing: a court never applies limitation of its own motion (art. 193), and the claim to stop does not end (art. 196). */
  readonly flags: readonly LimitationFlag[];
}

const PROCEEDINGS: readonly LimitationFactKind[] = [
  'SUIT_OR_ARBITRATION',
  'COMPLAINT_TO_AUTHORITY',
  'MEDIATION_REQUEST',
];
/** Before the end, when people are told. */
const SOON = { hours: 24 * 90 };

/** Where limitation stands by what is on record and by these calendars. */
export function limitationOf(
  facts: readonly LimitationFact[],
  now: Temporal.Instant,
  calendars: readonly HolidayCalendar[],
): Limitation {
  const damage = earliest(facts, 'DAMAGE');
  const longest = damage === undefined ? undefined : counted('LIMITATION_LONGEST', damage, calendars);
  const flags = new Set<LimitationFlag>();
  const runs = runsOf(facts, flags, calendars);
  const last = runs.at(-1);
  if (last === undefined) flags.add('NOT_RUNNING');
  const isHeld = facts.some((fact) => PROCEEDINGS.includes(fact.kind) && fact.endedAt === undefined);
  if (isHeld && !flags.has('INTERRUPTED_TOO_LATE')) flags.add('HELD_BY_PROCEEDING');
  const suspended = last === undefined ? undefined : suspendedEnd(last, facts, calendars);
  if (suspended !== undefined) flags.add('SUSPENDED');
  const ends = suspended === undefined ? last : suspended.ends;
  const endsAt = ends?.endsAt;
  if (endsAt !== undefined && !flags.has('HELD_BY_PROCEEDING')) {
    if (Temporal.Instant.compare(endsAt, now) <= 0) flags.add('TIME_BARRED');
    else if (Temporal.Instant.compare(endsAt.subtract(SOON), now) <= 0) flags.add('ENDING_SOON');
  }
  if (longest !== undefined && Temporal.Instant.compare(longest.endsAt, now) <= 0) flags.add('LONGEST_PERIOD_OVER');
  return {
    runs,
    ...(ends === undefined ? {} : { endsAt: ends.endsAt, ends }),
    ...(longest === undefined ? {} : { longest }),
    flags: LIMITATION_FLAGS.filter((flag) => flags.has(flag)),
  };
}

/** Knowledge of the damage and of the infringer starts the first run; every interruption in time a new one. */
function runsOf(
  facts: readonly LimitationFact[],
  flags: Set<LimitationFlag>,
  calendars: readonly HolidayCalendar[],
): LimitationRun[] {
  const ofDamage = earliest(facts, 'KNOWLEDGE_OF_DAMAGE');
  const ofInfringer = earliest(facts, 'KNOWLEDGE_OF_INFRINGER');
  if (ofDamage === undefined || ofInfringer === undefined) return [];
  const knownAt = Temporal.Instant.compare(ofDamage, ofInfringer) < 0 ? ofInfringer : ofDamage;
  const runs = [runFrom('KNOWLEDGE', knownAt, calendars)];
  const interrupting = facts.filter(isInterruption).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  for (const { kind, at, endedAt } of interrupting) {
    const running = runs.at(-1);
    if (running === undefined || Temporal.Instant.compare(at, running.startedAt) < 0) continue;
    if (Temporal.Instant.compare(at, running.endsAt) >= 0) flags.add('INTERRUPTED_TOO_LATE');
    else runs.push(runFrom(kind, endedAt ?? at, calendars));
  }
  return runs;
}

function isInterruption(fact: LimitationFact): fact is LimitationFact & { readonly kind: Interruption } {
  return INTERRUPTIONS.some((kind) => kind === fact.kind);
}

function runFrom(
  because: LimitationRun['because'],
  startedAt: Temporal.Instant,
  calendars: readonly HolidayCalendar[],
): LimitationRun {
  return { because, ...counted('LIMITATION', startedAt, calendars) };
}

/** An obstacle in the last six months: the end moves to six months after it is gone; open while it lasts. */
function suspendedEnd(
  run: LimitationRun,
  facts: readonly LimitationFact[],
  calendars: readonly HolidayCalendar[],
): { readonly ends?: CountedTime } | undefined {
  const lastMonths = run.endsAt.toZonedDateTimeISO('Asia/Shanghai').subtract({ months: 6 }).toInstant();
  const obstacles = facts.filter(
    ({ kind, at, endedAt }) =>
      kind === 'OBSTACLE' &&
      Temporal.Instant.compare(at, run.endsAt) < 0 &&
      (endedAt === undefined || Temporal.Instant.compare(endedAt, lastMonths) > 0),
  );
  if (obstacles.length === 0) return undefined;
  if (obstacles.some(({ endedAt }) => endedAt === undefined)) return {};
  const ends = obstacles.flatMap(({ endedAt }) =>
    endedAt === undefined ? [] : [counted('SUSPENDED_LIMITATION', endedAt, calendars)],
  );
  const last = ends.toSorted((a, b) => Temporal.Instant.compare(a.endsAt, b.endsAt)).at(-1);
  return last === undefined ? {} : { ends: last };
}

function earliest(facts: readonly LimitationFact[], kind: LimitationFactKind): Temporal.Instant | undefined {
  return facts
    .filter((fact) => fact.kind === kind)
    .map(({ at }) => at)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
}

function counted(
  rule: 'LIMITATION' | 'LIMITATION_LONGEST' | 'SUSPENDED_LIMITATION',
  startedAt: Temporal.Instant,
  calendars: readonly HolidayCalendar[],
): CountedTime {
  const { jurisdiction: profile, period } = deadlineRule(rule);
  const found = must(
    deadline({ profile, event: startedAt.toString(), period }, calendars),
    'a period of the register is countable',
  );
  const ends = [found, ...found.alternatives].map(({ deadlineExclusive }) => Temporal.Instant.from(deadlineExclusive));
  const [endsAt] = ends.toSorted((a, b) => Temporal.Instant.compare(a, b));
  if (endsAt === undefined) throw new Error('INVARIANT: a deadline ends');
  return { startedAt, period, deadline: found, endsAt };
}
