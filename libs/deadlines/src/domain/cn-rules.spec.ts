import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type Deadline, deadline } from './deadline.js';
import type { DeadlineInput } from './deadline-input.js';

const counted = (input: Omit<DeadlineInput, 'profile'>): Deadline =>
  must(deadline({ profile: 'CN', ...input }), 'valid input');

/** id, event, period, last day, end with Shanghai's offset, provisional, other readings, why. */
const RULES: readonly [string, string, string, string, string, boolean, Readonly<Record<string, string>>, string][] = [
  ['CN01', '2026-03-02T10:00+08:00', 'P30D', '2026-04-01', '2026-04-02T00:00:00+08:00', false, {}, 'plain'],
  [
    'CN02',
    '2026-03-01T20:00-05:00',
    'P30D',
    '2026-04-01',
    '2026-04-02T00:00:00+08:00',
    false,
    {},
    'already 2 March in Shanghai',
  ],
  [
    'CN03',
    '2026-03-01T15:59:59Z',
    'P30D',
    '2026-03-31',
    '2026-04-01T00:00:00+08:00',
    false,
    {},
    'one second before midnight',
  ],
  ['CN04', '2026-03-01T16:00:00Z', 'P30D', '2026-04-01', '2026-04-02T00:00:00+08:00', false, {}, 'at midnight'],
  [
    'CN05',
    '2025-12-02T23:59:59+08:00',
    'P30D',
    '2026-01-04',
    '2026-01-05T00:00:00+08:00',
    false,
    {},
    'Sunday 4 January is worked',
  ],
  [
    'CN06',
    '2026-01-15',
    'P30D',
    '2026-02-14',
    '2026-02-15T00:00:00+08:00',
    false,
    {},
    'a make-up Saturday does not roll',
  ],
  ['CN07', '2026-01-16', 'P30D', '2026-02-24', '2026-02-25T00:00:00+08:00', false, {}, 'Spring Festival'],
  [
    'CN08',
    '2026-01-29',
    'P30D',
    '2026-02-28',
    '2026-03-01T00:00:00+08:00',
    false,
    {},
    'a make-up Saturday does not roll',
  ],
  ['CN09', '2026-03-05', 'P30D', '2026-04-07', '2026-04-08T00:00:00+08:00', false, {}, 'Qingming'],
  ['CN10', '2026-04-01', 'P30D', '2026-05-06', '2026-05-07T00:00:00+08:00', false, {}, 'Labour Day'],
  [
    'CN11',
    '2026-06-12',
    'P30D',
    '2026-07-13',
    '2026-07-14T00:00:00+08:00',
    false,
    { altStrict: '2026-07-12' },
    'plain weekend',
  ],
  [
    'CN12',
    '2026-08-21',
    'P30D',
    '2026-09-20',
    '2026-09-21T00:00:00+08:00',
    false,
    {},
    'a make-up Sunday does not roll',
  ],
  ['CN13', '2026-09-01', 'P30D', '2026-10-08', '2026-10-09T00:00:00+08:00', false, {}, 'National Day'],
  [
    'CN14',
    '2026-09-10',
    'P30D',
    '2026-10-10',
    '2026-10-11T00:00:00+08:00',
    false,
    {},
    'a make-up Saturday does not roll',
  ],
  ['CN15', '2024-01-30', 'P30D', '2024-02-29', '2024-03-01T00:00:00+08:00', false, {}, 'leap day'],
  [
    'CN16',
    '2026-01-31',
    'P1M',
    '2026-02-28',
    '2026-03-01T00:00:00+08:00',
    false,
    { altPlusOne: '2026-03-02' },
    'no 31 February',
  ],
  [
    'CN17',
    '2026-02-28',
    'P1M',
    '2026-03-30',
    '2026-03-31T00:00:00+08:00',
    false,
    { altStrict: '2026-03-28', altPlusOne: '2026-04-01' },
    'corresponding day 28, not month end',
  ],
  [
    'CN18',
    '2024-02-29',
    'P12M',
    '2025-02-28',
    '2025-03-01T00:00:00+08:00',
    false,
    { altPlusOne: '2025-03-03' },
    'no 29 February',
  ],
  [
    'CN19',
    '2023-10-01',
    'P36M',
    '2026-10-08',
    '2026-10-09T00:00:00+08:00',
    false,
    {},
    'limitation ending on National Day',
  ],
  [
    'CN20',
    '2017-09-30',
    'P36M',
    '2020-09-30',
    '2020-10-01T00:00:00+08:00',
    false,
    { altPlusOne: '2020-10-09' },
    'two readings',
  ],
  ['CN21', '2026-09-17T14:00', 'P15D', '2026-10-08', '2026-10-09T00:00:00+08:00', false, {}, 'E-commerce Law 43'],
  ['CN22', '2026-09-18', 'P20WD', '2026-10-22', '2026-10-23T00:00:00+08:00', false, {}, '20 working days'],
  [
    'CN24',
    '2024-02-29',
    'P36M',
    '2027-03-01',
    '2027-03-02T00:00:00+08:00',
    true,
    { altStrict: '2027-02-28' },
    '2027 is unpublished',
  ],
];

describe('periods under the PRC Civil Code', () => {
  it.each(RULES)(
    '%s: %s + %s ends on %s (%s, provisional %s)',
    (_id, event, period, lastDay, end, provisional, readings) => {
      const result = counted({ event, period });
      expect(result).toMatchObject({ lastDay, deadlineExclusive: end, provisional });
      const others = Object.fromEntries(result.alternatives.map((other) => [other.code, other.lastDay]));
      for (const [code, day] of Object.entries(readings)) expect(others).toHaveProperty(code, day);
    },
  );

  it('CN23: a counter that closes at 17:30 ends the last day at 17:30', () => {
    const result = counted({ event: '2026-03-02', period: 'P30D', businessHours: { closes: '17:30' } });
    expect(result).toMatchObject({ lastDay: '2026-04-01', deadlineExclusive: '2026-04-01T17:30:00+08:00' });
  });

  it('counts hours as they elapse, and before a court from the next full hour', () => {
    const event = '2026-03-02T10:20:00+08:00';
    expect(counted({ event, period: 'PT72H' }).deadlineExclusive).toBe('2026-03-05T10:20:00+08:00');
    expect(counted({ event, period: 'PT48H', court: true }).deadlineExclusive).toBe('2026-03-04T11:00:00+08:00');
    expect(counted({ event: '2026-03-02T10:00+08:00', period: 'PT48H', court: true }).deadlineExclusive).toBe(
      '2026-03-04T11:00:00+08:00',
    );
  });

  it('reads weeks as seven days each and years as twelve months', () => {
    expect(counted({ event: '2026-03-02', period: 'P2W' }).lastDay).toBe('2026-03-16');
    expect(counted({ event: '2023-10-01', period: 'P3Y' }).lastDay).toBe('2026-10-08');
    expect(counted({ event: '2026-03-02', period: 'P20D', counting: 'WORKING' })).toEqual(
      expect.objectContaining({ lastDay: counted({ event: '2026-03-02', period: 'P20WD' }).lastDay }),
    );
  });

  it('never takes a day of an unpublished year for a working day in silence', () => {
    const result = counted({ event: '2027-09-01', period: 'P30D' });
    expect(result).toMatchObject({ nominalLastDay: '2027-10-01', lastDay: '2027-10-04', provisional: true });
    expect(result.trace.map((entry) => entry.step)).toContain('CALENDAR_UNKNOWN');
    expect(counted({ event: '2027-03-01', period: 'P20WD' }).provisional).toBe(true);
    expect(deadline({ profile: 'CN', event: '2026-03-02', period: 'P30D' }, [])).toMatchObject({
      value: { provisional: true },
    });
  });

  it('explains a roll-over so that a lawyer can check it', () => {
    const { trace } = counted({ event: '2026-09-01T09:00:00+08:00', period: 'P30D', trigger: 'STATED_EVENT' });
    expect(trace.map(({ step, rule, text }) => `${step} ${rule}: ${text}`)).toMatchSnapshot();
  });

  it('says when the last day is a worked weekend day', () => {
    const { trace } = counted({ event: '2026-01-15', period: 'P30D' });
    expect(trace).toContainEqual(expect.objectContaining({ step: 'MAKE_UP_DAY', to: '2026-02-14' }));
  });
});
