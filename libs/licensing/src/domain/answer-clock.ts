import { deadline } from '@app/deadlines';
import { must } from '@app/kernel';
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
}

/** What the clock asks for, once each. */
export type ClockStep = 'REMIND' | 'OVERDUE' | 'LAPSE';

/** The desk has a request, or a counter-offer, to answer. @param lapses whether the request ends with silence */
export function deskClock(
  now: Temporal.Instant,
  terms: AnswerTerms,
  jurisdiction: string,
  lapses: 'LAPSES' | 'STAYS' = 'LAPSES',
): AnswerClock {
  const after = (days: number) => workingDaysAfter(now, days, jurisdiction);
  return {
    waitsFor: 'DESK',
    startedAt: now,
    remindAt: after(terms.remindAfter),
    dueAt: after(terms.workingDays),
    ...(lapses === 'LAPSES' ? { lapsesAt: after(terms.lapseAfter) } : {}),
  };
}

/** The partner has a question of the desk to answer; with its time the request is over. */
export function partnerClock(now: Temporal.Instant, terms: AnswerTerms, jurisdiction: string): AnswerClock {
  const lapsesAt = workingDaysAfter(now, terms.infoWithin, jurisdiction);
  const remindAt = workingDaysAfter(now, Math.max(1, terms.infoWithin - terms.remindAfter), jurisdiction);
  return { waitsFor: 'PARTNER', startedAt: now, remindAt, dueAt: lapsesAt, lapsesAt };
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
function workingDaysAfter(now: Temporal.Instant, days: number, jurisdiction: string): Temporal.Instant {
  const input = { profile: jurisdiction, event: now.toString(), period: `P${days}WD` };
  const { deadlineExclusive } = must(deadline(input), 'the publisher’s jurisdiction has a calendar');
  return Temporal.Instant.from(deadlineExclusive);
}
