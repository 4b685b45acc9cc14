import { CALENDARS, type HolidayCalendar } from '@app/deadlines';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aDraft, CLAIMANT } from './claim.fixture.js';
import { type Claim, fileClaim, recountWindow } from './claim.js';

const at = (text: string) => Temporal.Instant.from(text);
/** 30 days after 4 December end on Sunday 3 January, and for want of a calendar on Monday the 4th. */
const draftAt = (instant: string): Claim =>
  aDraft({ triggers: [{ basis: 'STATED_EVENT', event: '2026-12-04' }] }, at(instant));
const DRAFT = draftAt('2026-12-05T02:00Z');
const filed = (instant: string): Claim =>
  must(fileClaim(draftAt(instant), CLAIMANT, at(instant), CALENDARS), 'complete');
const cn2027 = (change: Partial<HolidayCalendar>): readonly HolidayCalendar[] => [
  {
    jurisdiction: 'CN',
    year: 2027,
    source: 'a notice',
    publishedAt: '2026-11-04',
    complete: true,
    holidays: [{ name: "New Year's Day", from: '2027-01-01', to: '2027-01-04' }],
    makeUpDays: [],
    ...change,
  },
  ...CALENDARS,
];
const LONGER = cn2027({});
/** The Sunday is worked, so that the window ends with it. */
const SHORTER = cn2027({ holidays: [], makeUpDays: ['2027-01-03'] });

describe('a window that ran into a year without calendar', () => {
  it('is counted again once the calendar is loaded, and is final', () => {
    expect(DRAFT.window).toMatchObject({ provisional: true, lastDay: '2027-01-04' });
    const again = recountWindow(DRAFT, LONGER);
    expect(again).toMatchObject({ window: { provisional: false, lastDay: '2027-01-05' }, version: DRAFT.version + 1 });
    expect(again === undefined ? '' : recountWindow(again, SHORTER)).toBeUndefined();
  });

  it('is final also where it ends as before', () => {
    const same = recountWindow(DRAFT, cn2027({ holidays: [] }));
    expect(same).toMatchObject({ window: { provisional: false, lastDay: '2027-01-04' } });
  });

  it('stays as it is while no calendar says more', () => {
    expect(recountWindow(DRAFT, CALENDARS)).toBeUndefined();
  });

  it.each([
    ['late for want of the calendar', '2027-01-05T02:00Z', true, false],
    ['late by any calendar', '2027-01-05T16:00Z', true, true],
    ['in time', '2027-01-04T02:00Z', false, false],
  ])('a claim that came %s: %s', (_what, instant, before, after) => {
    const claim = filed(instant);
    expect(claim.receipt?.isLate).toBe(before);
    expect(recountWindow(claim, LONGER)?.receipt?.isLate).toBe(after);
  });

  it('never turns against who was in time by the window that was told', () => {
    expect(recountWindow(DRAFT, SHORTER)?.window.lastDay).toBe('2027-01-03');
    expect(recountWindow(filed('2027-01-03T02:00Z'), SHORTER)?.window.lastDay).toBe('2027-01-03');
    expect(recountWindow(filed('2027-01-04T02:00Z'), SHORTER)).toBeUndefined();
  });
});
