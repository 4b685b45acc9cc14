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
];

describe('deadlines counted on paper', () => {
  it.each(DAYS.map(([what, input, lastDay]) => [input.profile, what, input, lastDay] as const))(
    '%s: %s',
    (_profile, _what, input, lastDay) => {
      expect(must(deadline(input, CALENDARS), 'valid').lastDay).toBe(lastDay);
    },
  );

  it.each(HOURS)('hours %s', (_what, input, end) => {
    expect(must(deadline(input, CALENDARS), 'valid').deadlineExclusive).toBe(end);
  });
});
