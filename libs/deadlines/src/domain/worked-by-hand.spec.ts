import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { CALENDARS } from '../calendars/index.js';
import { deadline } from './deadline.js';
import type { DeadlineInput } from './deadline-input.js';

/** Counted on paper from the register's own words, beside the examples it gives: `[what, input, last day]`. */
const DAYS: readonly (readonly [string, DeadlineInput, string])[] = [
  ['a year that ends on a Saturday worked', { profile: 'CN', event: '2025-02-28', period: 'P1Y' }, '2026-02-28'],
  ['three years into Labour Day', { profile: 'CN', event: '2023-05-01', period: 'P36M' }, '2026-05-06'],
  ['two weeks into National Day', { profile: 'CN', event: '2026-09-18', period: 'P2W' }, '2026-10-08'],
  ['working days over Spring Festival', { profile: 'CN', event: '2026-02-10', period: 'P20WD' }, '2026-03-16'],
  ['Victory Day', { profile: 'FR', event: '2026-04-08', period: 'P30D' }, '2026-05-11'],
  ['an ordinary Monday', { profile: 'FR', event: '2026-04-04', period: 'P30D' }, '2026-05-04'],
  ['King’s Day', { profile: 'NL', event: '2026-03-28', period: 'P30D' }, '2026-04-28'],
  ['Liberation Day', { profile: 'NL', event: '2026-04-05', period: 'P30D' }, '2026-05-06'],
  ['the Belgian National Day', { profile: 'BE', event: '2026-06-21', period: 'P30D' }, '2026-07-22'],
  ['a holiday on a Saturday', { profile: 'DE', event: '2026-09-03', period: 'P30D' }, '2026-10-05'],
  ['two working days over Whitsun', { profile: 'DE', event: '2026-05-22', period: 'P2D' }, '2026-05-27'],
  ['a month from the 31st', { profile: 'DE', event: '2026-05-31', period: 'P1M' }, '2026-06-30'],
  ['Veterans Day', { profile: 'US', event: '2026-10-28', period: 'P14D' }, '2026-11-12'],
  ['a month into a Saturday', { profile: 'US', event: '2026-01-31', period: 'P1M' }, '2026-03-02'],
  [
    'five days over Christmas before a court',
    { profile: 'GB', event: '2026-12-24', period: 'P5D', court: true },
    '2027-01-05',
  ],
  ['fourteen days elsewhere', { profile: 'GB', event: '2026-12-11', period: 'P14D' }, '2026-12-25'],
  ['a month from the 31st of March', { profile: 'GB', event: '2026-03-31', period: 'P1M' }, '2026-04-30'],
  ['a month from the end of one', { profile: 'TW', event: '2026-08-31', period: 'P1M' }, '2026-09-30'],
  ['a month from the day before the end', { profile: 'TW', event: '2026-01-30', period: 'P1M' }, '2026-03-02'],
  ['a month into Peace Memorial Day', { profile: 'TW', event: '2026-01-31', period: 'P1M' }, '2026-03-02'],
  ['a month into a Saturday', { profile: 'JP', event: '2026-01-31', period: 'P1M' }, '2026-02-28'],
  ['a month into a Saturday with the custom', { profile: 'JPsat', event: '2026-01-31', period: 'P1M' }, '2026-03-02'],
  ['New Year’s Eve before a court', { profile: 'JP', event: '2026-12-01', period: 'P30D', court: true }, '2027-01-04'],
  ['six days over Easter', { profile: 'HK', event: '2026-04-02', period: 'P6D' }, '2026-04-14'],
  ['seven days into Easter', { profile: 'HK', event: '2026-03-31', period: 'P7D' }, '2026-04-08'],
  ['a month into a Saturday', { profile: 'HK', event: '2026-01-31', period: 'P1M' }, '2026-02-28'],
  ['working days from a Saturday worked on', { profile: 'CN', event: '2026-02-27', period: 'P10WD' }, '2026-03-12'],
  ['working days out of National Day', { profile: 'CN', event: '2026-09-30', period: 'P5WD' }, '2026-10-13'],
  ['a month over the turn of the year', { profile: 'CN', event: '2025-12-31', period: 'P1M' }, '2026-02-02'],
  ['six months into a Saturday worked', { profile: 'CN', event: '2025-08-31', period: 'P6M' }, '2026-02-28'],
  ['three days over Whitsun with two worked', { profile: 'DE', event: '2026-05-21', period: 'P3D' }, '2026-05-26'],
  ['a week over the turn of the year', { profile: 'DE', event: '2025-12-26', period: 'P1W' }, '2026-01-02'],
  ['the National Day of France', { profile: 'FR', event: '2026-06-14', period: 'P30D' }, '2026-07-15'],
  ['Ascension Day', { profile: 'FR', event: '2026-05-04', period: 'P10D' }, '2026-05-15'],
  ['a month into King’s Day', { profile: 'NL', event: '2026-03-27', period: 'P1M' }, '2026-04-28'],
  ['a month into Armistice Day', { profile: 'BE', event: '2026-10-11', period: 'P1M' }, '2026-11-12'],
  ['a year from a leap day', { profile: 'US', event: '2024-02-29', period: 'P1Y' }, '2025-02-28'],
  ['business days over Thanksgiving', { profile: 'US', event: '2026-11-20', period: 'P5WD' }, '2026-11-30'],
  ['five days over a bank holiday', { profile: 'GB', event: '2026-05-21', period: 'P5D' }, '2026-05-29'],
  ['six days over it', { profile: 'GB', event: '2026-05-21', period: 'P6D' }, '2026-05-27'],
  ['twelve months from before a leap day', { profile: 'TW', event: '2028-02-28', period: 'P12M' }, '2029-03-01'],
  ['seven days into the Lunar New Year', { profile: 'TW', event: '2026-02-13', period: 'P7D' }, '2026-02-23'],
  ['six days that begin before Easter', { profile: 'HK', event: '2026-04-01', period: 'P6D' }, '2026-04-13'],
  ['seven days out of Easter', { profile: 'HK', event: '2026-04-01', period: 'P7D' }, '2026-04-08'],
  ['a month into the Lunar New Year', { profile: 'HK', event: '2026-01-19', period: 'P1M' }, '2026-02-20'],
  ['one day over a Sunday', { profile: 'HK', event: '2026-02-14', period: 'P1D' }, '2026-02-16'],
  ['a month that begins at 00:00', { profile: 'JP', event: '2026-03-01T00:00', period: 'P1M' }, '2026-03-31'],
  ['a year that begins on a leap day', { profile: 'JP', event: '2028-02-28T12:00', period: 'P1Y' }, '2029-02-28'],
  ['two weeks into a holiday kept later', { profile: 'JP', event: '2026-04-22T10:00', period: 'P2W' }, '2026-05-07'],
  ['the end of December elsewhere', { profile: 'JP', event: '2026-12-22T10:00', period: 'P7D' }, '2026-12-29'],
  [
    'the end of December before a court',
    { profile: 'JP', event: '2026-12-22T10:00', period: 'P7D', court: true },
    '2027-01-04',
  ],
];

const BACK: typeof DAYS = [
  ['into a holiday, where it stays', { profile: 'CN', event: '2026-05-20', period: 'P15D' }, '2026-05-05'],
  ['into Easter Monday, where it stays', { profile: 'DE', event: '2026-04-20', period: 'P14D' }, '2026-04-06'],
  ['two days with two worked before Easter', { profile: 'DE', event: '2026-04-07', period: 'P2D' }, '2026-04-01'],
  ['into a holiday kept on Friday', { profile: 'US', event: '2026-07-17', period: 'P14D' }, '2026-07-02'],
  ['into Labor Day', { profile: 'US', event: '2026-09-28', period: 'P21D' }, '2026-09-04'],
  ['three clear days over a bank holiday', { profile: 'GB', event: '2026-05-26', period: 'P3D' }, '2026-05-19'],
  ['seven clear days', { profile: 'GB', event: '2026-10-20', period: 'P7D' }, '2026-10-12'],
  ['into a day kept on Friday, where it stays', { profile: 'TW', event: '2026-03-09', period: 'P10D' }, '2026-02-27'],
];

const HOURS: readonly (readonly [string, DeadlineInput, string])[] = [
  [
    'run at once under the PRC Civil Code',
    { profile: 'CN', event: '2026-03-02T10:20:00+08:00', period: 'PT48H' },
    '2026-03-04T10:20:00+08:00',
  ],
  [
    'run from the next hour before a PRC court',
    { profile: 'CN', event: '2026-03-02T10:20:00+08:00', period: 'PT48H', court: true },
    '2026-03-04T11:00:00+08:00',
  ],
  [
    'run on by the clock that elapses over the change in spring',
    { profile: 'DE', event: '2026-03-28T20:30:00+01:00', period: 'PT24H' },
    '2026-03-29T22:00:00+02:00',
  ],
  [
    'that end on a holiday end at the same time of the next day that is none',
    { profile: 'US', event: '2026-07-03T10:00:00-04:00', period: 'PT24H' },
    '2026-07-06T10:00:00-04:00',
  ],
  [
    'that end on the Sunday of the clock change end as late on Monday',
    { profile: 'US', event: '2026-03-06T15:00:00-05:00', period: 'PT48H' },
    '2026-03-09T16:00:00-04:00',
  ],
  [
    'end on a rest day where the law moves days alone',
    { profile: 'DE', event: '2026-04-03T09:30:00+02:00', period: 'PT24H' },
    '2026-04-04T10:00:00+02:00',
  ],
  [
    'of a channel with business hours end when it closes, on the day it moved to',
    { profile: 'CN', event: '2026-03-05', period: 'P30D', businessHours: { closes: '17:30' } },
    '2026-04-07T17:30:00+08:00',
  ],
  [
    'of a system that takes what comes end at midnight all the same',
    { profile: 'CN', event: '2026-03-05', period: 'P30D', businessHours: { closes: '17:30', receivedBy: 'SYSTEM' } },
    '2026-04-08T00:00:00+08:00',
  ],
];

describe('deadlines counted on paper', () => {
  it.each(DAYS.map(([what, input, lastDay]) => [input.profile, what, input, lastDay] as const))(
    '%s: %s',
    (_profile, _what, input, lastDay) => {
      expect(must(deadline(input, CALENDARS), 'valid').lastDay).toBe(lastDay);
    },
  );

  it.each(BACK.map(([what, input, day]) => [input.profile, what, input, day] as const))(
    'back, %s: %s',
    (_profile, _what, input, day) => {
      expect(must(deadline({ ...input, direction: 'BEFORE' }, CALENDARS), 'valid').lastDay).toBe(day);
    },
  );

  it.each(HOURS)('hours %s', (_what, input, end) => {
    expect(must(deadline(input, CALENDARS), 'valid').deadlineExclusive).toBe(end);
  });
});
