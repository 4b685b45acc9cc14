import { CALENDARS } from '@app/deadlines';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type CaseClock, type EvidenceDelay, recountClock, startClock } from './case-clock.js';
import { delayClock } from './evidence-delay.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const SUBJECT = { caseId: 'case-1', subjectId: 'counter-1' };
/** Fifteen days from 17 September end on 2 October, in the holiday: our own time ends on the day it would without weekends rolling. */
const RUNNING = startClock('ECOMMERCE_COUNTER_WAIT', SUBJECT, at('2026-09-17T06:00:00Z'), CALENDARS);
const OTHER = startClock('NOTICE_RESPONSE', SUBJECT, at('2026-09-17T06:00:00Z'), CALENDARS);

const delay = (from: string, to: string, recordedAt = '2026-10-07T02:00:00Z'): EvidenceDelay => ({
  from,
  to,
  reason: 'the notary had no day before',
  recordedBy: 'account-li',
  recordedAt: at(recordedAt),
});
const delayed = (clocks: readonly CaseClock[], ...delays: readonly EvidenceDelay[]): CaseClock =>
  delays.reduce<CaseClock>(
    (clock, each) => must(delayClock([OTHER, clock], each, CALENDARS), 'delayed'),
    clocks[0] ?? RUNNING,
  );
const lastDay = ({ endsAt }: CaseClock): string =>
  endsAt.subtract({ nanoseconds: 1 }).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();

describe('days of notarization after a counter-notice', () => {
  it('are left out of our time; by the other reading, which then counts for us, the whole time has its limit', () => {
    expect(lastDay(RUNNING)).toBe('2026-10-08');
    expect(lastDay(delayed([RUNNING], delay('2026-09-21', '2026-09-27')))).toBe('2026-10-09');
    const long = delayed([RUNNING], delay('2026-09-18', '2026-10-08', '2026-10-08T02:00:00Z'));
    expect([long.deadline.lastDay, lastDay(long)]).toEqual(['2026-10-23', '2026-10-21']);
  });

  it('recorded twice count once, and stay left out when calendars are loaded', () => {
    const twice = delayed([RUNNING], delay('2026-09-21', '2026-09-27'), delay('2026-09-21', '2026-09-27'));
    expect(lastDay(twice)).toBe('2026-10-09');
    expect(recountClock({ ...twice, code: 'ECOMMERCE_COUNTER_WAIT' }, CALENDARS)).toEqual(twice);
  });

  it('take the mark of a time that had passed and has not any more', () => {
    const passed = { ...RUNNING, passedAt: at('2026-10-08T16:00:00Z') };
    const late = delay('2026-09-21', '2026-09-30', '2026-10-09T02:00:00Z');
    expect(delayed([passed], late).passedAt).toBeUndefined();
  });

  it.each([
    ['that do not exist', delay('2026-09-31', '2026-10-01'), '/from'],
    ['of tomorrow', delay('2026-10-08', '2026-10-08'), '/to'],
    ['that end before they begin', delay('2026-09-22', '2026-09-21'), '/to'],
    ['before the counter-notice arrived', delay('2026-09-10', '2026-09-17'), '/to'],
    ['after the time was over', delay('2026-10-09', '2026-10-09', '2026-10-10T02:00:00Z'), '/from'],
  ])('are refused where they are days %s', (_what, days, place) => {
    expect(delayClock([RUNNING], days, CALENDARS)).toMatchObject({
      error: { code: 'EVIDENCE_DELAY_INVALID', at: place },
    });
  });

  it('are left out of the time of the counter-notice they belong to, and of no guess', () => {
    const second = startClock(
      'ECOMMERCE_COUNTER_WAIT',
      { ...SUBJECT, subjectId: 'counter-2' },
      at('2026-09-20T06:00:00Z'),
      CALENDARS,
    );
    const days = delay('2026-09-21', '2026-09-27');
    const named = (id?: string) => delayClock([RUNNING, second], days, CALENDARS, id);
    expect(named('counter-2')).toMatchObject({ ok: true, value: { subjectId: 'counter-2', delays: [days] } });
    for (const refused of [named(), named('counter-3')]) {
      expect(refused).toMatchObject({
        error: { code: 'EVIDENCE_DELAY_REFUSED', expected: expect.stringContaining('one of counter-1, counter-2') },
      });
    }
  });

  it('are left out of no other time', () => {
    const stopped = { ...RUNNING, stoppedAt: at('2026-10-01T00:00:00Z') };
    expect(delayClock([OTHER, stopped], delay('2026-09-21', '2026-09-27'), CALENDARS)).toMatchObject({
      error: { code: 'EVIDENCE_DELAY_REFUSED' },
    });
  });
});
