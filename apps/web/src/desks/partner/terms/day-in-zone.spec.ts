import { describe, expect, it } from '@jest/globals';
import { dayAt, daysFrom, startOfDay } from './day-in-zone.js';

describe('a day', () => {
  it.each([
    ['2027-01-01', 'Asia/Shanghai', '2027-01-01T00:00:00+08:00'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-30T00:00:00+02:00'],
    ['2026-11-01', 'America/New_York', '2026-11-01T00:00:00-04:00'],
    ['2026-11-02', 'America/New_York', '2026-11-02T00:00:00-05:00'],
  ])('%s in %s begins at %s', (day, zone, instant) => {
    expect(startOfDay(day, zone)).toBe(instant);
    expect(dayAt(instant, zone)).toBe(day);
  });

  it('has days before and after it', () => {
    expect(daysFrom('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysFrom('2028-03-01', -1)).toBe('2028-02-29');
  });
});
