import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { CALENDARS } from '../calendars/index.js';
import { type HolidayCalendar, withCalendars } from './calendar.js';
import { checkTrace } from './check-trace.js';
import { type Deadline, deadline } from './deadline.js';
import type { DeadlineInput } from './deadline-input.js';

function counted(input: DeadlineInput, given: readonly HolidayCalendar[] = []): Deadline {
  const result = must(deadline(input, withCalendars(CALENDARS, given)), JSON.stringify(input));
  expect(checkTrace(result)).toMatchObject({ ok: true });
  return result;
}

const others = (result: Deadline): Readonly<Record<string, string>> =>
  Object.fromEntries(result.alternatives.map(({ code, lastDay }) => [code, lastDay]));

/** Example, profile, event, period, last day, first moment too late, why; and `court` where the act is one before a court. */
type Row = readonly [string, string, string, string, string, string, string, ('court' | '')?];

const ROWS: readonly Row[] = [
  ['EU1', 'DE', '2026-03-02T10:00', 'P30D', '2026-04-01', '2026-04-02T00:00:00+02:00', 'summer time began'],
  ['EU1', 'BE', '2026-03-02T10:00', 'P30D', '2026-04-01', '2026-04-02T00:00:00+02:00', 'summer time began'],
  ['EU2a', 'DE', '2026-03-04', 'P30D', '2026-04-07', '2026-04-08T00:00:00+02:00', 'Good Friday and Easter Monday'],
  ['EU2b', 'BE', '2026-03-04', 'P30D', '2026-04-03', '2026-04-04T00:00:00+02:00', 'Good Friday is worked'],
  ['EU3', 'FR', '2026-12-02', 'P30D', '2027-01-04', '2027-01-05T00:00:00+01:00', 'New Year and a weekend'],
  ['EU4', 'NL', '2026-08-31', 'P6M', '2027-03-01', '2027-03-02T00:00:00+01:00', 'no 31 February, and a Sunday'],
  ['EU5', 'DE', '2026-01-31', 'P1M', '2026-03-02', '2026-03-03T00:00:00+01:00', 'no 31 February, and a Saturday'],
  ['EU6', 'BE', '2026-02-28', 'P1M', '2026-03-30', '2026-03-31T00:00:00+02:00', 'the number of the event’s day'],
  ['EU7', 'DE', '2028-02-29', 'P12M', '2029-02-28', '2029-03-01T00:00:00+01:00', 'no 29 February'],
  ['EU8', 'DE', '2026-09-25', 'P30D', '2026-10-26', '2026-10-27T00:00:00+01:00', 'summer time ended'],
  ['EU9', 'DE', '2026-04-02', 'P2D', '2026-04-08', '2026-04-09T00:00:00+02:00', 'two working days at least'],
  ['EU10', 'DE', '2026-05-05T10:20', 'PT24H', '2026-05-06', '2026-05-06T11:00:00+02:00', 'from the next hour'],
  ['weeks', 'DE', '2026-03-02', 'P2W', '2026-03-16', '2026-03-17T00:00:00+01:00', 'the weekday of the event'],
  ['FR', 'FR', '2026-04-08', 'P30D', '2026-05-11', '2026-05-12T00:00:00+02:00', '8 May is a holiday, then a weekend'],
  ['NL', 'NL', '2026-03-28', 'P30D', '2026-04-28', '2026-04-29T00:00:00+02:00', "King's Day"],
  ['US1', 'US', '2026-03-02', 'P30D', '2026-04-01', '2026-04-02T00:00:00-04:00', 'summer time began'],
  ['US2', 'US', '2026-12-02', 'P30D', '2027-01-04', '2027-01-05T00:00:00-05:00', 'New Year and a weekend'],
  ['US3', 'US', '2026-12-11', 'P14D', '2026-12-28', '2026-12-29T00:00:00-05:00', 'Christmas and a weekend'],
  ['US4', 'US', '2026-06-09', 'P10D', '2026-06-22', '2026-06-23T00:00:00-04:00', 'Juneteenth'],
  ['US5', 'US', '2028-01-30', 'P30D', '2028-02-29', '2028-03-01T00:00:00-05:00', 'leap day'],
  ['US6', 'US', '2026-10-02', 'P30D', '2026-11-02', '2026-11-03T00:00:00-05:00', 'summer time ended'],
  ['US7', 'US', '2026-10-30T10:23-04:00', 'PT72H', '2026-11-02', '2026-11-02T09:23:00-05:00', 'hours as they elapse'],
  ['US8', 'US', '2026-06-03', 'P30D', '2026-07-06', '2026-07-07T00:00:00-04:00', 'a holiday kept on Friday'],
  ['US9a', 'US', '2026-12-18', 'P10WD', '2027-01-05', '2027-01-06T00:00:00-05:00', 'ten business days'],
  ['US9b', 'US', '2026-12-18', 'P14WD', '2027-01-11', '2027-01-12T00:00:00-05:00', 'fourteen business days'],
  ['UK1', 'GB', '2026-10-02', 'P14D', '2026-10-16', '2026-10-17T00:00:00+01:00', 'example (iii) of the rule'],
  ['UK4', 'GB', '2026-12-11', 'P14D', '2026-12-29', '2026-12-30T00:00:00+00:00', 'closed 25 to 28 December', 'court'],
  ['UK4', 'GB', '2026-12-11', 'P14D', '2026-12-25', '2026-12-26T00:00:00+00:00', 'no rolling elsewhere'],
  ['UK5', 'GB', '2026-09-25', 'P30D', '2026-10-26', '2026-10-27T00:00:00+00:00', 'summer time ended', 'court'],
  ['UK5', 'GB', '2026-09-25', 'P30D', '2026-10-25', '2026-10-26T00:00:00+00:00', 'summer time ended that day'],
  ['UK6', 'GB', '2026-04-01', 'P5D', '2026-04-10', '2026-04-11T00:00:00+01:00', 'skips 3 to 6 April', 'court'],
  ['UK6', 'GB', '2026-04-01', 'P5D', '2026-04-10', '2026-04-11T00:00:00+01:00', 'skips 3 to 6 April'],
  ['UK7', 'GB', '2026-01-31', 'P1M', '2026-02-28', '2026-03-01T00:00:00+00:00', 'corresponding date'],
  ['UK7', 'GB', '2026-01-31', 'P1M', '2026-03-02', '2026-03-03T00:00:00+00:00', 'a Saturday', 'court'],
  ['UK8', 'GB', '2026-03-02', 'P30D', '2026-04-01', '2026-04-02T00:00:00+01:00', 'summer time began'],
  ['TW1', 'TW', '2026-03-02', 'P30D', '2026-04-01', '2026-04-02T00:00:00+08:00', 'plain'],
  ['TW2', 'TW', '2026-01-17', 'P30D', '2026-02-23', '2026-02-24T00:00:00+08:00', 'New Year’s Eve to the weekend'],
  ['TW3', 'TW', '2026-01-28', 'P30D', '2026-03-02', '2026-03-03T00:00:00+08:00', 'a day kept on Friday'],
  ['TW4', 'TW', '2026-08-29', 'P30D', '2026-09-29', '2026-09-30T00:00:00+08:00', 'a holiday since 2025'],
  ['TW5', 'TW', '2026-09-09', 'P30D', '2026-10-12', '2026-10-13T00:00:00+08:00', 'a day kept on Friday'],
  ['TW6', 'TW', '2026-12-02', 'P30D', '2027-01-04', '2027-01-05T00:00:00+08:00', 'New Year and a weekend'],
  [
    'TW7',
    'TW',
    '2026-02-28',
    'P1M',
    '2026-03-31',
    '2026-04-01T00:00:00+08:00',
    'begins on the 1st, ends with the month',
  ],
  ['TW8', 'TW', '2028-02-29', 'P12M', '2029-03-01', '2029-03-02T00:00:00+08:00', '28 February is a holiday'],
  ['TW', 'TW', '2024-02-07', 'P10D', '2024-02-17', '2024-02-18T00:00:00+08:00', 'a Saturday that is worked'],
  ['HK1', 'HK', '2026-03-02', 'P30D', '2026-04-01', '2026-04-02T00:00:00+08:00', 'plain'],
  ['HK2', 'HK', '2026-03-04', 'P30D', '2026-04-08', '2026-04-09T00:00:00+08:00', '3 to 7 April'],
  ['HK3', 'HK', '2026-01-18', 'P30D', '2026-02-20', '2026-02-21T00:00:00+08:00', 'Lunar New Year'],
  ['HK4', 'HK', '2026-02-05', 'P30D', '2026-03-07', '2026-03-08T00:00:00+08:00', 'Saturday is no holiday'],
  ['HK5', 'HK', '2026-02-06', 'P30D', '2026-03-09', '2026-03-10T00:00:00+08:00', 'Sunday is one'],
  ['HK6', 'HK', '2026-09-18', 'P30D', '2026-10-20', '2026-10-21T00:00:00+08:00', 'Sunday, then Chung Yeung'],
  ['HK7', 'HK', '2026-02-13', 'P5D', '2026-02-23', '2026-02-24T00:00:00+08:00', 'counts 14, 16, 20, 21, 23'],
  ['HK8', 'HK', '2026-12-02', 'P30D', '2027-01-02', '2027-01-03T00:00:00+08:00', 'New Year, then Saturday'],
  ['HK9', 'HK', '2026-11-25', 'P30D', '2026-12-28', '2026-12-29T00:00:00+08:00', '25 to 27 December'],
  [
    'HK',
    'HK',
    '2026-02-16T12:00+08:00',
    'PT24H',
    '2026-02-20',
    '2026-02-20T12:00:00+08:00',
    'hours of holidays stand still',
  ],
  ['JP1', 'JP', '2026-03-02T10:00', 'P30D', '2026-04-01', '2026-04-02T00:00:00+09:00', 'plain'],
  ['JP2', 'JP', '2026-04-01T00:00', 'P30D', '2026-04-30', '2026-05-01T00:00:00+09:00', 'begins at 00:00'],
  ['JP3', 'JP', '2026-04-03T10:00', 'P30D', '2026-05-07', '2026-05-08T00:00:00+09:00', '3 to 6 May'],
  ['JP4', 'JP', '2026-08-22T10:00', 'P30D', '2026-09-24', '2026-09-25T00:00:00+09:00', '21 to 23 September'],
  ['JP5', 'JP', '2026-12-02T10:00', 'P30D', '2027-01-02', '2027-01-03T00:00:00+09:00', 'New Year, then Saturday'],
  ['JP5', 'JPsat', '2026-12-02T10:00', 'P30D', '2027-01-04', '2027-01-05T00:00:00+09:00', 'Saturday off by custom'],
  ['JP6', 'JP', '2026-02-28T10:00', 'P1M', '2026-03-31', '2026-04-01T00:00:00+09:00', 'begins on the 1st'],
  ['JP7', 'JP', '2028-02-29T10:00', 'P12M', '2029-02-28', '2029-03-01T00:00:00+09:00', 'begins on 1 March'],
  ['JP8', 'JP', '2026-03-12T10:00', 'P30D', '2026-04-11', '2026-04-12T00:00:00+09:00', 'Saturday'],
  ['JP8', 'JPsat', '2026-03-12T10:00', 'P30D', '2026-04-13', '2026-04-14T00:00:00+09:00', 'Saturday off by custom'],
  ['JP court', 'JP', '2026-12-02T10:00', 'P30D', '2027-01-04', '2027-01-05T00:00:00+09:00', '1 to 3 January', 'court'],
  ['JP court', 'JP', '2026-11-29T10:00', 'P30D', '2027-01-04', '2027-01-05T00:00:00+09:00', '29 December on', 'court'],
];

describe('the examples of the law', () => {
  it.each(ROWS)('%s %s: %s + %s ends on %s (%s): %s %s', (...row) => {
    const [, profile, event, period, lastDay, deadlineExclusive, , channel] = row;
    expect(counted({ profile, event, period, court: channel === 'court' })).toMatchObject({
      lastDay,
      deadlineExclusive,
    });
  });

  it.each([
    ['US8', { profile: 'US', event: '2026-06-03', period: 'P30D' }, { altObserved: '2026-07-03' }],
    ['EU9', { profile: 'DE', event: '2026-04-02', period: 'P2D' }, { altNoMinimum: '2026-04-07' }],
    ['UK6', { profile: 'GB', event: '2026-04-01', period: 'P5D' }, { altContract: '2026-04-06' }],
    ['JP3', { profile: 'JP', event: '2026-04-03', period: 'P30D' }, { altNoCustom: '2026-05-03' }],
    [
      'JP5',
      { profile: 'JP', event: '2026-12-02', period: 'P30D' },
      { altSaturday: '2027-01-04', altNoCustom: '2027-01-01' },
    ],
    [
      'JP8',
      { profile: 'JPsat', event: '2026-03-12', period: 'P30D' },
      { altNoSaturday: '2026-04-11', altNoCustom: '2026-04-11' },
    ],
    ['TW', { profile: 'TW', event: '2026-03-12', period: 'P30D' }, { altNoSaturday: '2026-04-11' }],
    ['NL', { profile: 'NL', event: '2026-03-04', period: 'P30D' }, { altEquated: '2026-04-03' }],
    ['HK7', { profile: 'HK', event: '2026-02-16T12:00+08:00', period: 'PT24H' }, { altEveryHour: '2026-02-17' }],
  ] as const)('%s: %j has the other readings %j', (_id, input, readings) => {
    expect(others(counted(input))).toEqual(readings);
  });

  it('EU10: across a clock change, hours as they elapse and hours by the clock are two readings', () => {
    const result = counted({ profile: 'DE', event: '2026-03-28T10:20', period: 'PT24H' });
    expect(result.deadlineExclusive).toBe('2026-03-29T12:00:00+02:00');
    expect(result.alternatives).toMatchObject([
      { code: 'altClockHours', deadlineExclusive: '2026-03-29T11:00:00+02:00' },
    ]);
  });

  it('UK2: a hearing at least 28 days after 1 October is on 30 October at the earliest', () => {
    const { deadlineExclusive } = counted({ profile: 'GB', event: '2026-10-01', period: 'P28D' });
    expect(deadlineExclusive).toBe('2026-10-30T00:00:00+00:00');
  });

  it('HK10: a storm signal for part of the last day moves it', () => {
    const storm: HolidayCalendar = {
      jurisdiction: 'HK',
      year: 2026,
      source: 'Hong Kong Observatory',
      publishedAt: '2026-08-20',
      complete: false,
      supplement: true,
      holidays: [
        { name: 'Signal No. 8', from: '2026-08-20', to: '2026-08-20', kind: 'STORM' },
        { name: 'Extreme conditions', from: '2026-08-21', to: '2026-08-21', kind: 'EXTREME' },
      ],
      makeUpDays: [],
    };
    const input = { profile: 'HK', event: '2026-07-21', period: 'P30D' };
    expect(counted(input)).toMatchObject({ lastDay: '2026-08-20' });
    const moved = counted(input, [storm]);
    expect(moved).toMatchObject({ lastDay: '2026-08-21', provisional: false });
    expect(others(moved)).toEqual({ altExtreme: '2026-08-22' });
    expect(moved.trace).toContainEqual(expect.objectContaining({ step: 'ROLL_STORM', to: '2026-08-21' }));
  });

  it('Taiwan: time that need not run on end has months of 30 days and years of 365', () => {
    const input = { profile: 'TW', event: '2026-03-02', period: 'P1Y2M3D', counting: 'SEPARATE' } as const;
    expect(counted(input).nominalLastDay).toBe(Temporal.PlainDate.from('2026-03-02').add({ days: 428 }).toString());
  });
});

describe('a period counted back from its event', () => {
  it.each([
    ['UK3', 'GB', '2023-10-20', 'P3D', '2023-10-16', 'clear days before a Friday'],
    ['UK3', 'GB', '2025-10-20', 'P3D', '2025-10-14', 'clear days before a Monday'],
    ['US 6(a)(5)', 'US', '2026-09-15', 'P10D', '2026-09-04', 'Saturday 5 September moves back to Friday'],
    ['EU 3(4)', 'DE', '2026-04-15', 'P10D', '2026-04-05', 'a Sunday stays: no rolling back'],
    ['CN', 'CN', '2026-03-31', 'P1M', '2026-02-28', 'no 31 February'],
  ])('%s %s: %s before by %s is due on %s: %s', (_id, profile, event, period, lastDay) => {
    expect(counted({ profile, event, period, direction: 'BEFORE' })).toMatchObject({ lastDay });
  });

  it('a holiday of one state counts only forward', () => {
    const state: HolidayCalendar = {
      jurisdiction: 'US',
      year: 2026,
      source: 'state law',
      publishedAt: '2025',
      complete: false,
      supplement: true,
      holidays: [{ name: 'Good Friday', from: '2026-04-03', to: '2026-04-03', kind: 'STATE' }],
      makeUpDays: [],
    };
    const [after, before] = [
      { profile: 'US', event: '2026-03-24', period: 'P10D' },
      { profile: 'US', event: '2026-04-13', period: 'P10D', direction: 'BEFORE' },
    ] as const;
    expect([counted(after, [state]).lastDay, counted(before, [state]).lastDay]).toEqual(['2026-04-06', '2026-04-03']);
  });

  it('a court office that is closed on the day is waited for (US rule 6(a)(3))', () => {
    const closed: HolidayCalendar = {
      jurisdiction: 'US',
      year: 2026,
      source: 'notice of the clerk',
      publishedAt: '2026-09-04',
      complete: false,
      supplement: true,
      holidays: [{ name: 'Storm damage', from: '2026-09-04', to: '2026-09-04', kind: 'CLOSURE' }],
      makeUpDays: [],
    };
    const input = { profile: 'US', event: '2026-09-15', period: 'P10D', direction: 'BEFORE', court: true } as const;
    expect(counted(input, [closed]).lastDay).toBe('2026-09-08');
    expect(counted({ ...input, court: false }, [closed]).lastDay).toBe('2026-09-04');
  });
});
