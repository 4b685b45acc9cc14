import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS } from '../calendars/index.js';
import type { HolidayCalendar } from './calendar.js';
import { type DeadlineInput, deadline } from './deadline.js';

const SEED = { seed: 20_260_901 };
const end = (input: DeadlineInput, calendars: readonly HolidayCalendar[] = CALENDARS): Temporal.Instant =>
  Temporal.Instant.from(must(deadline(input, calendars), 'valid input').deadlineExclusive);
const cn = (event: string, period: string): DeadlineInput => ({ profile: 'CN', event, period });

const anInstant = fc
  .integer({ min: Date.parse('2020-01-01T00:00Z'), max: Date.parse('2026-12-31T00:00Z') })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const aPeriod = fc.constantFrom('P1D', 'P7D', 'P15D', 'P30D', 'P2W', 'P1M', 'P6M', 'P3Y', 'P1M10D', 'P20WD', 'PT72H');
const aDate = anInstant.map((at) => at.toZonedDateTimeISO('UTC').toPlainDate());

describe('every deadline', () => {
  it('a later event never ends earlier', () => {
    fc.assert(
      fc.property(anInstant, anInstant, aPeriod, (a, b, period) => {
        const [early, late] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(
          Temporal.Instant.compare(end(cn(early.toString(), period)), end(cn(late.toString(), period))),
        ).toBeLessThanOrEqual(0);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  it('one more holiday never ends it earlier', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 60 }), aPeriod, (start, offset, period) => {
        const day = start.add({ days: offset }).toString();
        const extra = {
          ...CALENDARS[0],
          jurisdiction: 'CN',
          year: 1,
          complete: true,
          source: 'test',
          publishedAt: '2020-01-01',
        };
        const more: HolidayCalendar = { ...extra, holidays: [{ name: 'Extra', from: day, to: day }], makeUpDays: [] };
        const input = cn(start.toString(), period === 'PT72H' ? 'P3D' : period);
        expect(Temporal.Instant.compare(end(input, [more, ...CALENDARS]), end(input))).toBeGreaterThanOrEqual(0);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  it('ends at midnight after its last day, on the clock of its zone, and never before the nominal day', () => {
    fc.assert(
      fc.property(anInstant, aPeriod, (event, period) => {
        fc.pre(period !== 'PT72H');
        const result = must(deadline(cn(event.toString(), period)), 'valid input');
        const after = Temporal.PlainDate.from(result.lastDay).add({ days: 1 });
        expect(result.deadlineExclusive).toBe(`${after.toString()}T00:00:00+08:00`);
        expect(result.lastDay >= result.nominalLastDay).toBe(true);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  it.each([
    ['one nanosecond before', '2026-03-01T15:59:59.999999999Z', '2026-04-01T00:00:00+08:00'],
    ['at', '2026-03-01T16:00:00Z', '2026-04-02T00:00:00+08:00'],
    ['one nanosecond after', '2026-03-01T16:00:00.000000001Z', '2026-04-02T00:00:00+08:00'],
  ])('an event %s midnight in Shanghai belongs to its own local day', (_when, event, expected) => {
    expect(must(deadline(cn(event, 'P30D')), 'valid input').deadlineExclusive).toBe(expected);
  });

  it('reads an event without offset on the clock of the profile', () => {
    const local = must(deadline(cn('2026-09-01T23:30:00', 'P30D')), 'valid input');
    expect(local).toMatchObject({ localStart: '2026-09-01', deadlineExclusive: '2026-10-09T00:00:00+08:00' });
  });
});

describe('an event', () => {
  it.each(['2026-09-01 23:30+08', '2026-09-01T23:30:00+0800', '2026-09-01T15:30Z', '2026-09-01 23:30'])(
    'written %s is the same instant',
    (event) => {
      expect(must(deadline(cn(event, 'PT1H')), 'valid input').deadlineExclusive).toBe('2026-09-02T00:30:00+08:00');
    },
  );
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
    [{ period: 'P1.5D' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P1DT12H' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: '30 days' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ period: 'P1M', counting: 'WORKING' }, 'DEADLINE_PERIOD_INVALID', 'period'],
    [{ businessHours: { closes: '25:00' } }, 'DEADLINE_CLOSING_INVALID', 'businessHours.closes'],
  ] as [Partial<DeadlineInput>, string, string][])('%j: %s at %s', (wrong, code, place) => {
    const refused = deadline({ profile: 'CN', event: '2026-09-01T09:00:00+08:00', period: 'P30D', ...wrong });
    expect(refused).toMatchObject({ ok: false, error: { code, place, expected: expect.stringMatching(/./) } });
  });
});
