import type { HolidayCalendar } from '@app/deadlines';
import { type CaseClock, startClock } from './case-clock.js';
import { COUNTER_CLOCKS, type CounterElement, missingOfCounter, type NoticeRegime } from './notice-regime.js';

/** A counter-notice as it came in. Whoever sent it is personal data and stays with it. */
export interface CounterNotice {
  readonly id: string;
  readonly caseId: string;
  readonly noticeId: string;
  readonly regime: NoticeRegime;
  /** The instant the law counts from: arrival at us, or, under the DMCA, at the provider. */
  readonly receivedAt: Temporal.Instant;
  readonly given: readonly CounterElement[];
  readonly missing: readonly CounterElement[];
  readonly statement: string;
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
}

export function recordCounterNotice(facts: Omit<CounterNotice, 'missing'>): CounterNotice {
  return { ...facts, missing: missingOfCounter(facts.regime, facts.given) };
}

/** The clocks it starts. One that lacks an element starts them too: better a day too early than a right lost. */
export function clocksOfCounter(
  { id, caseId, regime, receivedAt }: CounterNotice,
  calendars: readonly HolidayCalendar[],
): readonly CaseClock[] {
  return COUNTER_CLOCKS[regime].map((code) => startClock(code, { caseId, subjectId: id }, receivedAt, calendars));
}
