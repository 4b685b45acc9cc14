import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import type { HolidayCalendar } from './calendar.js';
import { count } from './count.js';
import { parseEvent } from './event-time.js';
import { parsePeriod } from './legal-period.js';
import type { JurisdictionProfile } from './profile.js';
import { CN } from './profiles/cn.js';

/** Two jurisdictions that are not registered: another law is another piece of data, and no other code. */
const GB: JurisdictionProfile = {
  ...CN,
  code: 'GB',
  zone: 'Europe/London',
  rolls: 'COURT_ONLY',
  alternatives: [],
  shortPeriod: {
    maxDays: 5,
    appliesTo: 'COURT_ONLY',
    law: { rule: 'GB-CPR-2.8-4', source: 'CPR 2.8(4)', confidence: 'READ' },
  },
};
const DE: JurisdictionProfile = {
  ...CN,
  code: 'DE',
  zone: 'Europe/Berlin',
  alternatives: [],
  minimumWorkingDays: {
    fromDays: 2,
    atLeast: 2,
    law: { rule: 'EU-1182-3-5', source: 'Reg. 1182/71, art. 3(5)', confidence: 'MEMORY' },
  },
};
const TW: JurisdictionProfile = {
  ...CN,
  code: 'TW',
  zone: 'Asia/Taipei',
  alternatives: [],
  reading: { ...CN.reading, months: 'DAY_BEFORE_START_DAY' },
};

const year = (jurisdiction: string, of: number, ...days: [string, string][]): HolidayCalendar => ({
  jurisdiction,
  year: of,
  source: 'test',
  publishedAt: '2025-01-01',
  complete: true,
  holidays: days.map(([from, to]) => ({ name: `holiday of ${from}`, from, to })),
  makeUpDays: [],
});
const CALENDARS = [
  year('GB', 2026, ['2026-04-03', '2026-04-03'], ['2026-04-06', '2026-04-06'], ['2026-12-25', '2026-12-28']),
  year('DE', 2026, ['2026-04-03', '2026-04-03'], ['2026-04-06', '2026-04-06']),
];

function ends(
  profile: JurisdictionProfile,
  event: string,
  period: string,
  channel: 'ORDINARY' | 'COURT' = 'ORDINARY',
): string {
  const question = {
    profile,
    calendars: CALENDARS,
    event: must(parseEvent(event, profile.zone), 'event'),
    period: must(parsePeriod(period), 'period'),
    channel,
  };
  return count(question, profile.reading).endsAt.toString({ timeZoneName: 'never' });
}

describe('other laws as data', () => {
  it('England: only an act at the court office rolls, and short court periods skip rest days', () => {
    expect(ends(GB, '2026-12-11T10:00', 'P14D', 'COURT')).toBe('2026-12-30T00:00:00+00:00');
    expect(ends(GB, '2026-12-11T10:00', 'P14D')).toBe('2026-12-26T00:00:00+00:00');
    expect(ends(GB, '2026-04-01', 'P5D', 'COURT')).toBe('2026-04-11T00:00:00+01:00');
  });

  it('European Union: a clock change shifts the offset, not the day; two days contain two working days', () => {
    expect(ends(DE, '2026-09-25T10:00', 'P30D')).toBe('2026-10-27T00:00:00+01:00');
    expect(ends(DE, '2026-03-04T10:00', 'P30D')).toBe('2026-04-08T00:00:00+02:00');
    expect(ends(DE, '2026-04-02', 'P2D')).toBe('2026-04-09T00:00:00+02:00');
  });

  it('Taiwan and Japan: a month begun on the first ends with its month', () => {
    expect(ends(TW, '2026-02-28', 'P1M')).toBe('2026-04-01T00:00:00+08:00');
    expect(ends(TW, '2028-02-29', 'P12M')).toBe('2029-03-01T00:00:00+08:00');
  });
});
