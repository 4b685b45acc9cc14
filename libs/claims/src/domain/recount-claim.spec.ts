import { CALENDARS, type HolidayCalendar } from '@app/deadlines';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aDraft, CLAIMANT, TERMS } from './claim.fixture.js';
import { type Claim, fileClaim } from './claim.js';
import { complaintEnd } from './claim-decision.js';
import { claimWindow } from './claim-window.js';
import { explainWindow } from './explain-window.js';
import { recountClaim } from './recount-claim.js';

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
const NOW = at('2027-01-20T00:00Z');
const again = (claim: Claim, calendars: readonly HolidayCalendar[], now = NOW) => recountClaim(claim, calendars, now);
const recountWindow = (claim: Claim, calendars: readonly HolidayCalendar[]) => again(claim, calendars)?.claim;
/** The Sunday is worked, so that the window ends with it. */
const SHORTER = cn2027({ holidays: [], makeUpDays: ['2027-01-03'] });

describe('a window that ran into a year without calendar', () => {
  it('is counted again once the calendar is loaded, and is final', () => {
    expect(DRAFT.window).toMatchObject({ provisional: true, lastDay: '2027-01-04' });
    const next = recountWindow(DRAFT, LONGER);
    expect(next).toMatchObject({ window: { provisional: false, lastDay: '2027-01-05' }, version: DRAFT.version + 1 });
    expect(next === undefined ? '' : recountWindow(next, SHORTER)).toBeUndefined();
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

describe('the lapse of a draft', () => {
  /** Thirty days after 4 December, a weekend: Monday 4 January for want of a calendar. */
  const draft = draftAt('2026-12-04T02:00Z');

  it('is counted again by the period it was told by, and is final', () => {
    expect(draft.draftLapse).toEqual({ at: at('2027-01-04T16:00Z'), recountBy: 'P30D' });
    expect(again(draft, LONGER)).toMatchObject({
      claim: { draftLapse: { at: at('2027-01-05T16:00Z') }, version: draft.version + 1 },
      of: ['WINDOW', 'LAPSE'],
      calendars: ['CN 2027: a notice'],
    });
    expect(again(draft, LONGER)?.claim.draftLapse.recountBy).toBeUndefined();
  });

  it('is never earlier than it was told', () => {
    expect(again(draft, SHORTER)?.claim.draftLapse).toEqual({ at: draft.draftLapse.at });
  });

  it('matters no more once the claim was filed', () => {
    const claim = filed('2026-12-04T02:00Z');
    expect(again(claim, LONGER)?.of).toEqual(['WINDOW']);
  });
});

describe('the time to complain of a decision', () => {
  const settled = {
    ...filed('2026-12-20T02:00Z'),
    window: { ...filed('2026-12-20T02:00Z').window, provisional: false },
  };
  const decided = (complaint?: Claim['complaint']): Claim => ({
    ...settled,
    state: 'REJECTED',
    decisions: [
      { outcome: 'REJECTED', reasons: 'no', by: 'account-1', at: at('2026-07-02T02:00Z'), complaintEnd: END },
    ],
    ...(complaint === undefined ? {} : { complaint }),
  });
  const END = complaintEnd(at('2026-07-02T02:00Z'), TERMS);

  it('is counted again with what was told before', () => {
    expect(END).toEqual({ at: at('2027-01-04T16:00Z'), recountBy: 'P6M' });
    expect(again(decided(), LONGER)).toMatchObject({
      claim: { decisions: [{ complaintEnd: { at: at('2027-01-05T16:00Z') } }] },
      of: ['COMPLAINT'],
    });
    expect(again(decided(), CALENDARS)).toBeUndefined();
  });

  it('matters no more once there was a complaint', () => {
    expect(again(decided({ at: at('2026-08-01T00:00Z'), text: 'wrong' }), LONGER)).toBeUndefined();
  });
});

describe('a window in Hong Kong', () => {
  const terms = { ...TERMS, jurisdiction: 'HK' };
  const trigger = { basis: 'STATED_EVENT', event: '2026-07-21' } as const;
  const begun = at('2026-07-22T02:00Z');
  const draft = {
    ...aDraft({ triggers: [trigger] }, begun),
    window: must(claimWindow([trigger], terms, begun), 'counted'),
  };
  const claim = must(fileClaim(draft, CLAIMANT, begun, CALENDARS), 'complete');
  const storm: HolidayCalendar = {
    jurisdiction: 'HK',
    year: 2026,
    source: 'Hong Kong Observatory',
    publishedAt: '2026-08-20',
    complete: false,
    supplement: true,
    holidays: [{ name: 'Signal No. 8', from: '2026-08-20', to: '2026-08-20', kind: 'STORM' }],
    makeUpDays: [],
  };
  const morning = at('2026-08-20T01:00Z');

  it('is moved by a storm on its last day, and final when the day is over', () => {
    expect(claim.window).toMatchObject({ lastDay: '2026-08-20', provisional: true });
    expect(explainWindow(claim, 'en')).toMatch(/storm warning may still move the day/u);
    expect(explainWindow(claim, 'en')).not.toMatch(/not published/u);
    expect(again(claim, CALENDARS, morning)).toBeUndefined();
    const moved = again(claim, [storm, ...CALENDARS], morning);
    expect(moved).toMatchObject({ claim: { window: { lastDay: '2026-08-21', provisional: true } } });
    const over = at('2026-08-21T16:00Z');
    expect(again(moved?.claim ?? claim, [storm, ...CALENDARS], over)?.claim.window.provisional).toBe(false);
  });
});
