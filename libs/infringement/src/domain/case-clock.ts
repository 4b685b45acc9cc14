import {
  type Deadline,
  type DeadlineInput,
  type DeadlineRuleCode,
  type DelayedDays,
  deadline,
  deadlineRule,
  type HolidayCalendar,
  lastDayBegins,
} from '@app/deadlines';
import { must } from '@app/kernel';
import type { CaseState } from './case-states.js';

/**
 * Clocks of a case beside limitation: the states in which each runs, and whose time it is. Of our own time the earlier reading of disputed
 * law counts, of the other side's the later. LAST_DAY_BEGINS: on its last day the other side may act, so that ours is over before.
 */
export const CASE_CLOCKS = {
  NOTICE_RESPONSE: { side: 'THEIRS', runsIn: ['NOTICE_DELIVERED'] },
  COUNTER_NOTICE_WAIT: { side: 'OURS', runsIn: ['COUNTER_RECEIVED'] },
  ECOMMERCE_COUNTER_WAIT: { side: 'OURS', runsIn: ['COUNTER_RECEIVED'] },
  DMCA_RESTORE_EARLIEST: { side: 'OURS', runsIn: ['COUNTER_RECEIVED'], ends: 'LAST_DAY_BEGINS' },
  DMCA_RESTORE_LATEST: { side: 'THEIRS', runsIn: ['COUNTER_RECEIVED'] },
  DSA_COMPLAINT: { side: 'OURS', runsIn: ['COUNTER_RECEIVED'] },
  SUIT_AFTER_PRESERVATION: { side: 'OURS', runsIn: ['PRESERVATION'] },
  CIVIL_APPEAL: { side: 'OURS', runsIn: ['JUDGMENT'] },
  ENFORCEMENT: { side: 'OURS', runsIn: ['JUDGMENT', 'APPEAL'] },
} as const satisfies Partial<Record<DeadlineRuleCode, ClockRule>>;
export type CaseClockCode = keyof typeof CASE_CLOCKS;

interface ClockRule {
  readonly side: 'OURS' | 'THEIRS';
  readonly runsIn: readonly CaseState[];
  readonly ends?: 'LAST_DAY_BEGINS';
}

/** Clocks that start with a step itself; the others start with a document: a delivery, a counter-notice. */
export const STARTED_BY_STEP: Readonly<Partial<Record<CaseState, readonly CaseClockCode[]>>> = {
  PRESERVATION: ['SUIT_AFTER_PRESERVATION'],
  JUDGMENT: ['CIVIL_APPEAL', 'ENFORCEMENT'],
};

/** Kept beside the others: limitation is counted from facts, see `limitation.ts`. */
export const LIMITATION_CLOCKS = ['LIMITATION', 'LIMITATION_LONGEST'] as const;
export type ClockCode = CaseClockCode | (typeof LIMITATION_CLOCKS)[number];
export const CLOCK_CODES: readonly ClockCode[] = [
  'NOTICE_RESPONSE',
  'COUNTER_NOTICE_WAIT',
  'ECOMMERCE_COUNTER_WAIT',
  'DMCA_RESTORE_EARLIEST',
  'DMCA_RESTORE_LATEST',
  'DSA_COMPLAINT',
  'SUIT_AFTER_PRESERVATION',
  'CIVIL_APPEAL',
  'ENFORCEMENT',
  ...LIMITATION_CLOCKS,
];

/** Local days on which notarization, legalization and the like kept us from acting; both inclusive. */
export interface EvidenceDelay extends DelayedDays {
  /** A person's own words. */
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
}

export interface CaseClock {
  readonly caseId: string;
  readonly code: ClockCode;
  /** What set it going: a notice, a counter-notice, or the case itself. */
  readonly subjectId: string;
  readonly startedAt: Temporal.Instant;
  /** ISO 8601 duration it was counted by: a later change of the rule moves no old clock. */
  readonly period: string;
  /** First moment that is too late, by the reading that counts for us. */
  readonly endsAt: Temporal.Instant;
  readonly deadline: Deadline;
  /** Days left out of it, in the order they were recorded. */
  readonly delays?: readonly EvidenceDelay[];
  readonly stoppedAt?: Temporal.Instant;
  /** When it was seen to have passed. A flag: it closes nothing. */
  readonly passedAt?: Temporal.Instant;
}

/** The clock a rule of the register starts at an instant. */
export function startClock(
  code: CaseClockCode,
  { caseId, subjectId }: Pick<CaseClock, 'caseId' | 'subjectId'>,
  startedAt: Temporal.Instant,
  calendars: readonly HolidayCalendar[],
): CaseClock {
  const { jurisdiction: profile, period } = deadlineRule(code);
  const input = { profile, event: startedAt.toString(), period };
  return { caseId, code, subjectId, startedAt, period, ...countedFor(code, input, calendars) };
}

/**
 * A provisional clock by the calendars of today, by the period it was started with. One that was marked as passed and
 * had not passed then is marked no more.
 */
export function recountClock(
  clock: CaseClock & { readonly code: CaseClockCode },
  calendars: readonly HolidayCalendar[],
): CaseClock {
  const { code, period, deadline: first, delays = [] } = clock;
  const days = delays.map(({ from, to }) => ({ from, to }));
  const input = { profile: first.profile, event: first.event, period, delays: days };
  return setAnew(clock, countedFor(code, input, calendars));
}

/** @returns the clock with a new end; see {@link recountClock} for its mark */
export function setAnew(
  { passedAt, ...clock }: CaseClock,
  counted: Pick<CaseClock, 'endsAt' | 'deadline'> & Partial<Pick<CaseClock, 'startedAt'>>,
): CaseClock {
  const hadPassed = passedAt !== undefined && Temporal.Instant.compare(counted.endsAt, passedAt) <= 0;
  return { ...clock, ...counted, ...(hadPassed ? { passedAt } : {}) };
}

/** Whether a clock is one of those a rule alone counts; limitation is counted from facts. */
export function isCaseClock(clock: CaseClock): clock is CaseClock & { readonly code: CaseClockCode } {
  return Object.hasOwn(CASE_CLOCKS, clock.code);
}

function countedFor(
  code: CaseClockCode,
  input: DeadlineInput,
  calendars: readonly HolidayCalendar[],
): Pick<CaseClock, 'endsAt' | 'deadline'> {
  const counted = must(deadline(input, calendars), `${code} is countable`);
  const { side, ends: when }: ClockRule = CASE_CLOCKS[code];
  const ends = [counted, ...counted.alternatives]
    .map((each) =>
      when === 'LAST_DAY_BEGINS' ? lastDayBegins(counted, each) : Temporal.Instant.from(each.deadlineExclusive),
    )
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  const endsAt = side === 'OURS' ? ends[0] : ends.at(-1);
  if (endsAt === undefined) throw new Error('INVARIANT: a deadline ends');
  return { endsAt, deadline: counted };
}

/** Whether a clock still runs in a state. */
export function runsIn(code: ClockCode, state: CaseState): boolean {
  if (code === 'LIMITATION' || code === 'LIMITATION_LONGEST') return true;
  const states: readonly CaseState[] = CASE_CLOCKS[code].runsIn;
  return states.includes(state);
}

/** Whether a clock's time is over. */
export function hasPassed({ endsAt, stoppedAt }: CaseClock, now: Temporal.Instant): boolean {
  return stoppedAt === undefined && Temporal.Instant.compare(endsAt, now) <= 0;
}
