import { calendarsBehind, calendarYears, type Deadline, deadline, type HolidayCalendar } from '@app/deadlines';
import { must } from '@app/kernel';
import type { CountedBy } from './counted-by.js';
import type { AnswerTerms } from './tariff.js';

/** By when one side has to answer the other. Instants are computed once and stored: a later change of terms moves none. */
export interface AnswerClock {
  readonly waitsFor: 'DESK' | 'PARTNER';
  readonly startedAt: Temporal.Instant;
  /** When whoever has to answer is reminded. */
  readonly remindAt: Temporal.Instant;
  /** First instant that is too late. */
  readonly dueAt: Temporal.Instant;
  /** First instant at which the request is over; absent where something else ends it. */
  readonly lapsesAt?: Temporal.Instant;
  readonly remindedAt?: Temporal.Instant;
  /** When it was noted that the answer is late. */
  readonly overdueAt?: Temporal.Instant;
  /** Present while a year the clock depends on has no published calendar: what it is counted again from. */
  readonly provisional?: ProvisionalClock;
}

/** How a clock was set: kept with it, so that a later change of terms moves none. In working days of the jurisdiction. */
export interface ProvisionalClock {
  readonly jurisdiction: string;
  /** Years without calendar. */
  readonly years: readonly number[];
  readonly remindAfter: number;
  readonly dueAfter: number;
  /** Absent where silence ends nothing. */
  readonly lapseAfter?: number;
}

/** What the clock asks for, once each. */
export type ClockStep = 'REMIND' | 'OVERDUE' | 'LAPSE';

/** The desk has a request, or a counter-offer, to answer. @param lapses whether the request ends with silence */
export function deskClock(
  now: Temporal.Instant,
  terms: AnswerTerms,
  by: CountedBy,
  lapses: 'LAPSES' | 'STAYS' = 'LAPSES',
): AnswerClock {
  const { remindAfter, workingDays: dueAfter, lapseAfter } = terms;
  return set('DESK', now, { remindAfter, dueAfter, ...(lapses === 'LAPSES' ? { lapseAfter } : {}) }, by);
}

/** The partner has a question of the desk to answer; with its time the request is over. */
export function partnerClock(now: Temporal.Instant, terms: AnswerTerms, by: CountedBy): AnswerClock {
  const { infoWithin } = terms;
  const remindAfter = Math.max(1, infoWithin - terms.remindAfter);
  return set('PARTNER', now, { remindAfter, dueAfter: infoWithin, lapseAfter: infoWithin }, by);
}

/**
 * A provisional clock by the calendars of today, and which these are; no clock where it is what it was. A reminder that
 * went out stays; an answer that was noted late and, by the calendar, is not, is late no more.
 */
export function recountClock(
  clock: AnswerClock,
  calendars: readonly HolidayCalendar[],
): { readonly next: AnswerClock; readonly calendars: readonly string[] } | undefined {
  if (clock.provisional === undefined) return undefined;
  const { jurisdiction, years, ...days } = clock.provisional;
  const by = { jurisdiction, calendars };
  const again = set(clock.waitsFor, clock.startedAt, days, by);
  if (again.provisional !== undefined && isSame(again, clock)) return undefined;
  const { remindedAt, overdueAt } = clock;
  const isLate = overdueAt !== undefined && Temporal.Instant.compare(overdueAt, again.dueAt) >= 0;
  const next = {
    ...again,
    ...(remindedAt === undefined ? {} : { remindedAt }),
    ...(isLate ? { overdueAt } : {}),
  };
  const longest = Math.max(days.dueAfter, days.lapseAfter ?? 0);
  return { next, calendars: calendarsBehind(workingDaysAfter(clock.startedAt, longest, by).counted, years) };
}

function isSame(a: AnswerClock, b: AnswerClock): boolean {
  const lapse = (each: AnswerClock) => each.lapsesAt?.toString();
  return a.remindAt.equals(b.remindAt) && a.dueAt.equals(b.dueAt) && lapse(a) === lapse(b);
}

function set(
  waitsFor: AnswerClock['waitsFor'],
  startedAt: Temporal.Instant,
  days: Omit<ProvisionalClock, 'jurisdiction' | 'years'>,
  by: CountedBy,
): AnswerClock {
  const remind = workingDaysAfter(startedAt, days.remindAfter, by);
  const due = workingDaysAfter(startedAt, days.dueAfter, by);
  const lapse = days.lapseAfter === undefined ? undefined : workingDaysAfter(startedAt, days.lapseAfter, by);
  const unknown = [remind, due, lapse].flatMap((each) =>
    each === undefined ? [] : calendarYears(each.counted).unknown,
  );
  const years = [...new Set(unknown)];
  return {
    waitsFor,
    startedAt,
    remindAt: remind.at,
    dueAt: due.at,
    ...(lapse === undefined ? {} : { lapsesAt: lapse.at }),
    ...(years.length === 0 ? {} : { provisional: { jurisdiction: by.jurisdiction, years, ...days } }),
  };
}

/** What has to be done by now. The end of the request leaves nothing else to do. */
export function stepDue(clock: AnswerClock, now: Temporal.Instant): ClockStep | undefined {
  const isPast = (at: Temporal.Instant | undefined) => at !== undefined && Temporal.Instant.compare(now, at) >= 0;
  if (isPast(clock.lapsesAt)) return 'LAPSE';
  if (clock.overdueAt === undefined && isPast(clock.dueAt)) return 'OVERDUE';
  return clock.remindedAt === undefined && clock.overdueAt === undefined && isPast(clock.remindAt)
    ? 'REMIND'
    : undefined;
}

/** The clock once a step was taken. */
export function stepTaken(clock: AnswerClock, step: Exclude<ClockStep, 'LAPSE'>, now: Temporal.Instant): AnswerClock {
  return step === 'REMIND' ? { ...clock, remindedAt: now } : { ...clock, overdueAt: now };
}

/** When the clock next asks for something; undefined when it has nothing more to ask. */
export function nextStepAt(clock: AnswerClock): Temporal.Instant | undefined {
  if (clock.overdueAt !== undefined) return clock.lapsesAt;
  return clock.remindedAt === undefined ? clock.remindAt : clock.dueAt;
}

/** Midnight after the `days`-th working day, in the jurisdiction's zone; the day itself is not counted. */
function workingDaysAfter(
  now: Temporal.Instant,
  days: number,
  { jurisdiction, calendars }: CountedBy,
): { readonly at: Temporal.Instant; readonly counted: Deadline } {
  const input = { profile: jurisdiction, event: now.toString(), period: `P${days}WD` };
  const counted = must(deadline(input, calendars), 'the publisher’s jurisdiction has a calendar');
  return { at: Temporal.Instant.from(counted.deadlineExclusive), counted };
}
