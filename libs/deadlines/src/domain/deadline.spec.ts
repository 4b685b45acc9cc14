import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type Deadline, deadline } from './deadline.js';
import type { DeadlineInput } from './deadline-input.js';
import { knownProfiles } from './profiles.js';

const counted = (input: DeadlineInput): Deadline => must(deadline(input), 'valid input');
const cn = (event: string, period: string): DeadlineInput => ({ profile: 'CN', event, period });

describe('an event', () => {
  it.each([
    ['one nanosecond before', '2026-03-01T15:59:59.999999999Z', '2026-04-01T00:00:00+08:00'],
    ['at', '2026-03-01T16:00:00Z', '2026-04-02T00:00:00+08:00'],
    ['one nanosecond after', '2026-03-01T16:00:00.000000001Z', '2026-04-02T00:00:00+08:00'],
  ])('an event %s midnight in Shanghai belongs to its own local day', (_when, event, expected) => {
    expect(counted(cn(event, 'P30D')).deadlineExclusive).toBe(expected);
  });

  it.each(['2026-09-01 23:30+08', '2026-09-01T23:30:00+0800', '2026-09-01T15:30Z', '2026-09-01 23:30'])(
    'written %s is the same instant',
    (event) => {
      expect(counted(cn(event, 'PT1H')).deadlineExclusive).toBe('2026-09-02T00:30:00+08:00');
    },
  );

  it('without offset is read on the clock of the profile', () => {
    const local = counted(cn('2026-09-01T23:30:00', 'P30D'));
    expect(local).toMatchObject({ localStart: '2026-09-01', deadlineExclusive: '2026-10-09T00:00:00+08:00' });
  });

  it.each([
    ['2026-03-29T02:30', 'LOCAL_TIME_SKIPPED', '2026-03-29T03:30:00+02:00'],
    ['2026-10-25T02:30', 'LOCAL_TIME_DOUBLED', '2026-10-25T02:30:00+02:00'],
  ])('at the local time %s, which a clock change spoiled, says how it is read', (event, step, to) => {
    expect(counted({ profile: 'DE', event, period: 'P30D' }).trace).toContainEqual(
      expect.objectContaining({ step, to }),
    );
  });

  it('at 00:00 begins the period with its day in Japan, and nowhere else', () => {
    const ends = (profile: string): string => counted({ profile, event: '2026-06-01T00:00', period: 'P10D' }).lastDay;
    expect(['JP', 'CN', 'DE', 'US', 'GB', 'TW', 'HK'].map(ends)).toEqual([
      '2026-06-10',
      ...Array.from({ length: 6 }, () => '2026-06-11'),
    ]);
  });
});

describe('what the rule or the parties say goes before the law', () => {
  it('a period that begins with its first day ends one day earlier, and months with the day before', () => {
    const first = { event: '2026-04-01', firstDay: 'COUNTED' } as const;
    expect(counted({ profile: 'JP', ...first, period: 'P30D' }).nominalLastDay).toBe('2026-04-30');
    expect(counted({ profile: 'CN', ...first, period: 'P1M' }).nominalLastDay).toBe('2026-04-30');
    expect(counted({ profile: 'CN', event: '2026-03-01', firstDay: 'COUNTED', period: 'P1M' }).nominalLastDay).toBe(
      '2026-03-31',
    );
  });

  it('rest days move the last day, or not', () => {
    const christmas = { profile: 'GB', event: '2026-12-11', period: 'P14D' };
    expect(counted({ ...christmas, rollover: true }).lastDay).toBe('2026-12-29');
    expect(counted({ ...cn('2026-09-01', 'P30D'), rollover: false }).lastDay).toBe('2026-10-01');
  });
});

describe('a channel with business hours', () => {
  const businessHours = { opens: '09:00', closes: '17:30' };

  it.each(knownProfiles())(
    '%s: ends the last day when it closes, unless a system takes what arrives at any hour',
    (profile) => {
      const input = { profile, event: '2026-03-02T10:00', period: 'P30D' };
      expect(counted({ ...input, businessHours }).deadlineExclusive).toMatch(/^2026-04-01T17:30:00/);
      const open = { ...businessHours, receivedBy: 'SYSTEM' } as const;
      expect(counted({ ...input, businessHours: open }).deadlineExclusive).toBe(counted(input).deadlineExclusive);
    },
  );

  it('in the Union the last hour of the day is another reading', () => {
    const input = { profile: 'DE', event: '2026-03-02T10:00', period: 'P30D', businessHours };
    expect(counted(input).alternatives).toMatchObject([
      { code: 'altMidnight', deadlineExclusive: '2026-04-02T00:00:00+02:00' },
    ]);
  });
});

describe('hours', () => {
  it('in the United States move from a rest day to the same time of the next day that is none', () => {
    const us = (event: string): string => counted({ profile: 'US', event, period: 'PT24H' }).deadlineExclusive;
    expect(us('2026-06-05T10:00')).toBe('2026-06-08T10:00:00-04:00');
    expect(us('2026-06-05T00:00')).toBe('2026-06-06T00:00:00-04:00');
  });

  it('in a zone of the court end on its clock', () => {
    const input = { profile: 'US', event: '2026-03-02T10:00Z', period: 'P30D', zone: 'America/Los_Angeles' };
    expect(counted(input).deadlineExclusive).toBe('2026-04-02T00:00:00-07:00');
  });
});

describe('input that means nothing is refused by code and place', () => {
  it.each([
    [{ profile: 'XX' }, 'DEADLINE_PROFILE_UNKNOWN', 'profile'],
    [{ event: '2026-02-30T09:00:00+08:00' }, 'DEADLINE_EVENT_INVALID', 'event'],
    [{ event: '1 September' }, 'DEADLINE_EVENT_INVALID', 'event'],
    [{ event: '0000-01-01' }, 'DEADLINE_EVENT_INVALID', 'event'],
    [{ event: '2026-09-01', period: 'PT72H' }, 'DEADLINE_EVENT_INVALID', 'event'],
    [{ period: 'P0D' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: '-P3D' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ event: '9999-12-02', period: 'P30D' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P999Y9999M', event: '9000-01-01' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ event: '0001-01-20', direction: 'BEFORE' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ event: '9999-12-31T00:00:00Z', period: 'PT999H' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P1.5D' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P1DT12H' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: '30 days' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P1M', counting: 'WORKING' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P1M', counting: 'SEPARATE' }, 'DEADLINE_PERIOD_INVALID', 'counting'],
    [{ profile: 'TW', period: 'P20WD', counting: 'SEPARATE' }, 'DEADLINE_PERIOD_INVALID', 'counting'],
    [{ businessHours: { closes: '25:00' } }, 'DEADLINE_CLOSING_INVALID', 'businessHours.closes'],
    [{ businessHours: { opens: '9', closes: '17:00' } }, 'DEADLINE_CLOSING_INVALID', 'businessHours.opens'],
    [{ businessHours: { opens: '18:00', closes: '17:00' } }, 'DEADLINE_CLOSING_INVALID', 'businessHours.closes'],
    [{ period: 'PT5H', businessHours: { closes: '17:00' } }, 'DEADLINE_CLOSING_INVALID', 'businessHours.closes'],
    [{ zone: 'Europe/Paris' }, 'DEADLINE_ZONE_INVALID', 'zone'],
    [{ trigger: 'WHIM' }, 'DEADLINE_TRIGGER_INVALID', 'trigger'],
    [{ direction: 'SIDEWAYS' }, 'DEADLINE_OPTION_INVALID', 'direction'],
    [{ language: 'fr' }, 'DEADLINE_OPTION_INVALID', 'language'],
    [{ rollover: 'yes' }, 'DEADLINE_OPTION_INVALID', 'rollover'],
  ] as [Partial<DeadlineInput>, string, string][])('%j: %s at %s', (wrong, code, place) => {
    const refused = deadline({ profile: 'CN', event: '2026-09-01T09:00:00+08:00', period: 'P30D', ...wrong });
    expect(refused).toMatchObject({ ok: false, error: { code, place, expected: expect.stringMatching(/./) } });
  });
});
