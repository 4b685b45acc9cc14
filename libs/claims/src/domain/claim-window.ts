import {
  type Deadline,
  type DeadlineAlternative,
  type DeadlineRefusal,
  deadline,
  type HolidayCalendar,
  isSettled,
  type TriggerBasis,
} from '@app/deadlines';
import { err, must, ok, type Result } from '@app/kernel';
import { endAfter } from './told-end.js';

/** What the publisher asks of those who have a claim (statement, clause 6). */
export interface ClaimTerms {
  /** ISO 8601 duration, e.g. `P30D`. */
  readonly window: string;
  /** Jurisdiction whose rules count it. */
  readonly jurisdiction: string;
  /** Code in the deadline register. */
  readonly rule: string;
  readonly source: string;
  /** After this an unfiled draft lapses; ISO 8601 duration. */
  readonly draftLapse: string;
  /** Calendars that count it. */
  readonly calendars: readonly HolidayCalendar[];
}

/** Whether windows and lapses can be counted by these terms at all. */
export function checkTerms(terms: ClaimTerms): Result<ClaimTerms, DeadlineRefusal> {
  const anyDay = Temporal.Instant.fromEpochMilliseconds(0);
  const window = counted({ basis: 'STATED_EVENT', event: anyDay.toString() }, terms);
  if (!window.ok) return window;
  const lapse = endAfter(anyDay, terms.draftLapse, terms);
  return lapse.ok ? ok(terms) : lapse;
}

type WindowTerms = Omit<ClaimTerms, 'draftLapse'>;

/** One day or instant from which the window may be counted, and on what ground. */
export interface Trigger {
  readonly basis: TriggerBasis;
  /** ISO 8601: a local date of the jurisdiction, or an instant. */
  readonly event: string;
}

/**
 * The time in which a matter was to be raised. Kept with the claim, with rule and source: a later change of the rule
 * moves no old claim.
 */
export interface ClaimWindow {
  readonly rule: string;
  readonly source: string;
  readonly period: string;
  readonly trigger: Trigger;
  /** First instant outside the window, by the reading of the law that favors the claimant. */
  readonly endsAt: Temporal.Instant;
  /** Local date of the last day inside it. */
  readonly lastDay: string;
  readonly provisional: boolean;
  /** The whole computation: all readings, and the trace. */
  readonly computation: Deadline;
}

export type ClaimWindowRefusal = DeadlineRefusal | NotArisen;

export interface NotArisen {
  readonly code: 'CLAIM_NOT_ARISEN';
  readonly place: string;
  readonly given: string;
  readonly expected: string;
}

/**
 * Counts the window from the latest trigger stated: where the text leaves the trigger open, it is read in the
 * claimant's favor.
 * @param triggers at least one; none on a local day after today's
 */
export function claimWindow(
  triggers: readonly Trigger[],
  terms: ClaimTerms,
  now: Temporal.Instant,
): Result<ClaimWindow, ClaimWindowRefusal> {
  const today = counted({ basis: 'STATED_EVENT', event: now.toString() }, terms);
  if (!today.ok) return today;
  const windows: ClaimWindow[] = [];
  for (const trigger of triggers) {
    const computed = counted(trigger, terms);
    if (!computed.ok) return computed;
    if (computed.value.localStart > today.value.localStart) return err(notArisen(trigger, today.value.localStart));
    windows.push(windowOf(trigger, computed.value, terms, now));
  }
  const [latest] = windows.toSorted(laterFirst);
  if (latest === undefined) throw new Error('INVARIANT: a claim states at least one trigger');
  return ok(latest);
}

/** Windows that end alike, for a holiday, are told apart by the day they count from. */
function laterFirst(a: ClaimWindow, b: ClaimWindow): number {
  const byEnd = Temporal.Instant.compare(b.endsAt, a.endsAt);
  return byEnd === 0 ? Temporal.PlainDate.compare(b.computation.localStart, a.computation.localStart) : byEnd;
}

/** The same window by the calendars of today, which may have been unpublished when it was counted first. */
export function recount(
  window: ClaimWindow,
  calendars: readonly HolidayCalendar[],
  now: Temporal.Instant,
): ClaimWindow {
  const { rule, source, period, trigger, computation } = window;
  const terms = { rule, source, window: period, jurisdiction: computation.profile, calendars };
  const again = must(counted(trigger, terms), 'what was counted once can be counted again');
  return windowOf(trigger, again, terms, now);
}

function counted(trigger: Trigger, terms: WindowTerms): Result<Deadline, DeadlineRefusal> {
  const { jurisdiction: profile, window: period, calendars } = terms;
  return deadline({ profile, event: trigger.event, period, trigger: trigger.basis }, calendars);
}

/** Of several readings of the law the latest counts: the time is the other side's right. */
function latestOf(computation: Deadline): Deadline | DeadlineAlternative {
  const [latest = computation] = [computation, ...computation.alternatives].toSorted((a, b) =>
    Temporal.Instant.compare(b.deadlineExclusive, a.deadlineExclusive),
  );
  return latest;
}

/** In Hong Kong a storm may move a last day until it is over: it is provisional as long. */
function windowOf(trigger: Trigger, computation: Deadline, terms: WindowTerms, now: Temporal.Instant): ClaimWindow {
  const latest = latestOf(computation);
  return {
    rule: terms.rule,
    source: terms.source,
    period: terms.window,
    trigger,
    endsAt: Temporal.Instant.from(latest.deadlineExclusive),
    lastDay: latest.lastDay,
    provisional: latest.provisional || !isSettled(computation, now),
    computation,
  };
}

function notArisen(trigger: Trigger, today: string): NotArisen {
  return { code: 'CLAIM_NOT_ARISEN', place: 'arose', given: trigger.event, expected: `a day up to today, ${today}` };
}
