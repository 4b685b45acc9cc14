import { deadline, type HolidayCalendar } from '@app/deadlines';
import { err, must, ok, type Result } from '@app/kernel';
import { type CaseClock, type CaseClockCode, type EvidenceDelay, isCaseClock, recountClock } from './case-clock.js';

/** Our time after a counter-notice: the reply of the Supreme People's Court leaves such days out of it, and of no other. */
export const DELAYED_BY_EVIDENCE: readonly CaseClockCode[] = ['COUNTER_NOTICE_WAIT', 'ECOMMERCE_COUNTER_WAIT'];

export interface EvidenceDelayInvalid {
  readonly code: 'EVIDENCE_DELAY_INVALID';
  readonly at: string;
  readonly given: string;
  readonly expected: string;
}

export interface NoTimeDelayed {
  readonly code: 'EVIDENCE_DELAY_REFUSED';
  readonly expected: string;
}

export type EvidenceDelayRefusal = EvidenceDelayInvalid | NoTimeDelayed;

/**
 * Leaves the days of a delay out of the time that runs after a counter-notice.
 * @param clocks of the case
 * @param counterNoticeId whose time; may be left out where that of one alone runs
 * @returns the clock with its new end; marked as passed no more where it has not passed by it
 */
export function delayClock(
  clocks: readonly CaseClock[],
  delay: EvidenceDelay,
  calendars: readonly HolidayCalendar[],
  counterNoticeId?: string,
): Result<CaseClock, EvidenceDelayRefusal> {
  const running = clocks
    .filter(isCaseClock)
    .filter(({ code, stoppedAt }) => DELAYED_BY_EVIDENCE.includes(code) && !stoppedAt);
  const [clock, ...others] = running.filter(({ subjectId }) => subjectId === (counterNoticeId ?? subjectId));
  if (clock === undefined || others.length > 0) {
    return err({ code: 'EVIDENCE_DELAY_REFUSED', expected: expectedOf(running.map(({ subjectId }) => subjectId)) });
  }
  const { profile, localStart, lastDay } = clock.deadline;
  const today = localDateOf(delay.recordedAt, profile, calendars);
  const invalid = (at: '/from' | '/to', expected: string): Result<never, EvidenceDelayInvalid> =>
    err({ code: 'EVIDENCE_DELAY_INVALID', at, given: at === '/from' ? delay.from : delay.to, expected });
  if (!isDate(delay.from)) return invalid('/from', 'an existing date');
  if (!isDate(delay.to)) return invalid('/to', 'an existing date');
  if (delay.to > today) return invalid('/to', `a day that has begun, up to ${today}`);
  if (delay.to < delay.from) return invalid('/to', `${delay.from} or a day after it`);
  if (delay.to <= localStart) return invalid('/to', `a day after ${localStart}, on which the counter-notice arrived`);
  if (delay.from > lastDay) return invalid('/from', `a day up to ${lastDay}, the last of the time as it stands`);
  return ok(recountClock({ ...clock, delays: [...(clock.delays ?? []), delay] }, calendars));
}

function expectedOf(counterNotices: readonly string[]): string {
  return counterNotices.length === 0
    ? `a running clock ${DELAYED_BY_EVIDENCE.join(' or ')}`
    : `counterNoticeId: one of ${counterNotices.join(', ')}, whose time runs`;
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function localDateOf(at: Temporal.Instant, profile: string, calendars: readonly HolidayCalendar[]): string {
  return must(deadline({ profile, event: at.toString(), period: 'P1D' }, calendars), 'a day can be counted').localStart;
}
