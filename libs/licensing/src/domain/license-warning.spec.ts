import { describe, expect, it } from '@jest/globals';
import { aLicense, aScope, at } from './license.fixture.js';
import { dueWarnings, WARNING_DAYS, warnsAt } from './license-warning.js';

const BEIJING = 'Asia/Shanghai';
const license = aLicense(); // 2027 in Beijing

describe('warnings before a license ends', () => {
  it.each([
    [30, '2027-12-02T00:00+08:00'],
    [7, '2027-12-25T00:00+08:00'],
    [1, '2027-12-31T00:00+08:00'],
  ] as const)('%i days before: from %s on, and not a nanosecond earlier', (days, instant) => {
    const earlier = WARNING_DAYS.filter((each) => each > days);
    expect(dueWarnings(license, earlier, at(instant).subtract({ nanoseconds: 1 }), BEIJING)).toEqual([]);
    expect(dueWarnings(license, earlier, at(instant), BEIJING)).toEqual([days]);
    expect(dueWarnings(license, [...earlier, days], at(instant), BEIJING)).toEqual([]);
  });

  it('counts days of the zone: a clock change makes one an hour longer', () => {
    const end = at('2027-03-29T00:00+02:00');
    expect(warnsAt(end, 1, 'Europe/Berlin').toString()).toBe('2027-03-27T23:00:00Z');
  });

  it('are not due once the license is over, revoked, or not yet in force', () => {
    expect(dueWarnings(license, [], at('2028-01-01T00:00+08:00'), BEIJING)).toEqual([]);
    const revoked = aLicense({ state: 'REVOKED', revokedAt: at('2027-06-01T00:00Z') });
    expect(dueWarnings(revoked, [], at('2027-12-31T12:00+08:00'), BEIJING)).toEqual([]);
  });

  it('of a term shorter than the distance are never due', () => {
    const short = aLicense({
      scope: aScope({ termStartsAt: at('2027-03-01T00:00Z'), termEndsAt: at('2027-03-06T00:00Z') }),
    });
    expect(dueWarnings(short, [], at('2027-03-05T12:00Z'), BEIJING)).toEqual([1]);
  });
});
