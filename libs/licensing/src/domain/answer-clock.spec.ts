import { CALENDARS, type HolidayCalendar } from '@app/deadlines';
import { describe, expect, it } from '@jest/globals';
import { deskClock, nextStepAt, partnerClock, recountClock, stepDue, stepTaken } from './answer-clock.js';
import { at } from './license.fixture.js';

const BY = { jurisdiction: 'CN', calendars: CALENDARS };
const TERMS = { workingDays: 5, remindAfter: 3, lapseAfter: 30, infoWithin: 20 };
/** A Friday before the week of National Day, when seven days are off and Saturday 10 October is worked. */
const FRIDAY = at('2026-09-25T10:00+08:00');

describe('the clock of an answer', () => {
  it('counts working days of the publisher’s country: holidays are none, a worked Saturday is one', () => {
    const clock = deskClock(FRIDAY, TERMS, BY);
    // 25 to 27 September and 1 to 7 October are off: 28, 29, 30, 8, 9
    expect([clock.remindAt, clock.dueAt].map(String)).toEqual(['2026-09-30T16:00:00Z', '2026-10-09T16:00:00Z']);
    // the sixth working day is Saturday 10 October
    expect(String(deskClock(FRIDAY, { ...TERMS, workingDays: 6 }, BY).dueAt)).toBe('2026-10-10T16:00:00Z');
  });

  it('asks for each step at its instant, not a nanosecond before, and once', () => {
    const clock = deskClock(FRIDAY, TERMS, BY);
    const justBefore = (end: Temporal.Instant) => end.subtract({ nanoseconds: 1 });
    expect(stepDue(clock, justBefore(clock.remindAt))).toBeUndefined();
    expect(stepDue(clock, clock.remindAt)).toBe('REMIND');
    const reminded = stepTaken(clock, 'REMIND', clock.remindAt);
    expect(stepDue(reminded, justBefore(clock.dueAt))).toBeUndefined();
    expect(stepDue(reminded, clock.dueAt)).toBe('OVERDUE');
    const overdue = stepTaken(reminded, 'OVERDUE', clock.dueAt);
    const end = clock.lapsesAt ?? FRIDAY;
    expect([stepDue(overdue, justBefore(end)), stepDue(overdue, end)]).toEqual([undefined, 'LAPSE']);
    expect([clock, reminded, overdue].map(nextStepAt)).toEqual([clock.remindAt, clock.dueAt, end]);
  });

  it('that no worker ran for is caught up with by its last step alone', () => {
    const clock = deskClock(FRIDAY, TERMS, BY);
    expect(stepDue(clock, clock.dueAt)).toBe('OVERDUE');
    expect(stepDue(clock, at('2027-09-01T00:00Z'))).toBe('LAPSE');
  });

  it('of a counter-offer ends nothing: its quote does', () => {
    const clock = deskClock(FRIDAY, TERMS, BY, 'STAYS');
    expect(clock.lapsesAt).toBeUndefined();
    expect(nextStepAt(stepTaken(clock, 'OVERDUE', clock.dueAt))).toBeUndefined();
  });

  it('of a partner’s answer ends the request when it is due', () => {
    const clock = partnerClock(FRIDAY, TERMS, BY);
    expect(clock.lapsesAt).toEqual(clock.dueAt);
    expect(Temporal.Instant.compare(clock.remindAt, clock.dueAt)).toBe(-1);
  });
});

describe('a clock that runs into a year without calendar', () => {
  const CN_2027: HolidayCalendar = {
    jurisdiction: 'CN',
    year: 2027,
    source: 'a notice',
    publishedAt: '2026-11-04',
    complete: true,
    holidays: [{ name: 'New Year', from: '2027-01-01', to: '2027-01-04' }],
    makeUpDays: ['2027-01-09'],
  };
  const LOADED = [CN_2027, ...CALENDARS];
  // 31 December and 4 to 7 January, as far as is known
  const clock = deskClock(at('2026-12-30T10:00+08:00'), TERMS, BY);

  it('is provisional, and keeps what it was counted from', () => {
    expect(clock).toMatchObject({
      provisional: { jurisdiction: 'CN', years: [2027], remindAfter: 3, dueAfter: 5, lapseAfter: 30 },
    });
    expect(String(clock.dueAt)).toBe('2027-01-07T16:00:00Z');
    expect(recountClock(clock, CALENDARS)).toBeUndefined();
  });

  it('is counted again by the calendar loaded, whatever the terms are by then, and is final', () => {
    const { next, calendars } = recountClock(clock, LOADED) ?? {};
    // 31 December, 5 to 8 January
    expect(String(next?.dueAt)).toBe('2027-01-08T16:00:00Z');
    expect([next?.provisional, calendars]).toEqual([undefined, ['CN 2027: a notice']]);
    expect(next === undefined ? '' : recountClock(next, LOADED)).toBeUndefined();
  });

  it('that told of a late answer a day too early takes it back; a reminder that went out stays', () => {
    const reminded = stepTaken(clock, 'REMIND', clock.remindAt);
    const overdue = stepTaken(reminded, 'OVERDUE', clock.dueAt);
    expect(recountClock(overdue, LOADED)?.next).not.toHaveProperty('overdueAt');
    expect(recountClock(overdue, LOADED)?.next).toMatchObject({ remindedAt: clock.remindAt });
    const later = stepTaken(reminded, 'OVERDUE', at('2027-01-08T16:00Z'));
    expect(recountClock(later, LOADED)?.next).toHaveProperty('overdueAt');
  });
});
