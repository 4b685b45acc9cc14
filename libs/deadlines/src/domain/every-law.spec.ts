import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS } from '../calendars/index.js';
import { type HolidayCalendar, withCalendars } from './calendar.js';
import { checkTrace } from './check-trace.js';
import { type Deadline, deadline } from './deadline.js';
import type { DeadlineInput } from './deadline-input.js';
import { knownProfiles } from './profiles.js';

const counted = (input: DeadlineInput, calendars: readonly HolidayCalendar[] = CALENDARS): Deadline =>
  must(deadline(input, calendars), 'valid input');
const end = (input: DeadlineInput, calendars?: readonly HolidayCalendar[]): Temporal.Instant =>
  Temporal.Instant.from(counted(input, calendars).deadlineExclusive);

const DAYS = ['P1D', 'P2D', 'P3D', 'P5D', 'P6D', 'P7D', 'P15D', 'P30D', 'P90D', 'P2W'] as const;
const LONGER = ['P1M', 'P3M', 'P6M', 'P1Y', 'P3Y', 'P1M10D', 'P1WD', 'P10WD', 'P20WD'] as const;
const anInstant = fc
  .integer({ min: Date.parse('2020-01-01T00:00Z'), max: Date.parse('2029-12-31T00:00Z') })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms - (ms % 1000)));
const aPeriod = fc.constantFrom(...DAYS, ...LONGER);
const hours = fc.integer({ min: 1, max: 200 }).map((count) => `PT${count}H`);
const aProfile = fc.constantFrom(...knownProfiles());
/** Anything that can be asked of a profile, but for the event and the period. */
const options = fc.record(
  {
    court: fc.boolean(),
    rollover: fc.boolean(),
    firstDay: fc.constantFrom('COUNTED', 'EXCLUDED'),
    direction: fc.constantFrom('AFTER', 'BEFORE'),
    businessHours: fc.constant({ opens: '09:00', closes: '17:30' }),
  },
  { requiredKeys: [] },
);

describe('every deadline of every law', () => {
  it('is never earlier for a later event', () => {
    fc.assert(
      fc.property(aProfile, anInstant, anInstant, aPeriod, options, (profile, a, b, period, how) => {
        const [early, late] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a];
        const [first, second] = [early, late].map((event) => end({ profile, event: event.toString(), period, ...how }));
        if (first === undefined || second === undefined) throw new Error('two events');
        expect(Temporal.Instant.compare(first, second)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is never earlier for a later event within a few days, where rest days crowd', () => {
    const near = fc.tuple(anInstant, fc.integer({ min: 0, max: 5 * 86_400 }));
    fc.assert(
      fc.property(aProfile, near, aPeriod, fc.boolean(), (profile, [event, seconds], period, court) => {
        const [first, second] = [event, event.add({ seconds })];
        const input = (at: Temporal.Instant): DeadlineInput => ({ profile, event: at.toString(), period, court });
        expect(Temporal.Instant.compare(end(input(first)), end(input(second)))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('in hours is never earlier for a later event, unless its law takes an end on a rest day on to the same time of another', () => {
    const elapsing = fc.constantFrom(...knownProfiles().filter((code) => code !== 'US'));
    fc.assert(
      fc.property(
        elapsing,
        anInstant,
        fc.integer({ min: 0, max: 400_000 }),
        hours,
        (profile, event, seconds, period) => {
          const input = (at: Temporal.Instant): DeadlineInput => ({ profile, event: at.toString(), period });
          expect(Temporal.Instant.compare(end(input(event)), end(input(event.add({ seconds }))))).toBeLessThanOrEqual(
            0,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never ends earlier for one more holiday; counted back, never later', () => {
    fc.assert(
      fc.property(
        aProfile,
        anInstant,
        fc.integer({ min: -60, max: 60 }),
        aPeriod,
        options,
        (profile, event, offset, period, how) => {
          const day = event.toZonedDateTimeISO('UTC').toPlainDate().add({ days: offset });
          const input = { profile, event: event.toString(), period, ...how };
          const more = withCalendars(CALENDARS, [extraHoliday(profile === 'JPsat' ? 'JP' : profile, day)]);
          const change = Temporal.Instant.compare(end(input, more), end(input));
          expect(how.direction === 'BEFORE' ? -change : change).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has a trace whose arithmetic, done again, leads to it', () => {
    fc.assert(
      fc.property(aProfile, anInstant, fc.oneof(aPeriod, hours), options, (profile, event, period, given) => {
        const { businessHours, ...rest } = given;
        const how = period.startsWith('PT') ? rest : { ...rest, ...(businessHours && { businessHours }) };
        expect(checkTrace(counted({ profile, event: event.toString(), period, ...how }))).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it('ends at midnight after its last day, on the clock of its zone', () => {
    fc.assert(
      fc.property(aProfile, anInstant, aPeriod, (profile, event, period) => {
        const { lastDay, deadlineExclusive, nominalLastDay } = counted({ profile, event: event.toString(), period });
        expect(deadlineExclusive.slice(0, 19)).toBe(
          `${Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()}T00:00:00`,
        );
        expect(lastDay >= nominalLastDay).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('counted back mirrors counting forward: from where one ends the other leads to where it began', () => {
    const lawSaysSo = fc.constantFrom('US', 'CN', 'DE', 'TW', 'HK', 'JP');
    fc.assert(
      fc.property(lawSaysSo, anInstant, fc.integer({ min: 7, max: 120 }), (profile, event, days) => {
        const start = event.toZonedDateTimeISO('UTC').toPlainDate().toString();
        const plain = { profile, period: `P${days}D`, rollover: false } as const;
        const there = counted({ ...plain, event: start }).lastDay;
        expect(counted({ ...plain, event: there, direction: 'BEFORE' }).lastDay).toBe(start);
        const working = { ...plain, period: `P${days}WD` };
        const last = counted({ ...working, event: start }).lastDay;
        const back = counted({ ...working, event: last, direction: 'BEFORE' }).lastDay;
        // where it began on a rest day, the way back ends on the working day before
        expect(back <= start).toBe(true);
        expect(counted({ ...working, event: back }).lastDay).toBe(last);
      }),
      { numRuns: 300 },
    );
  });
});

function extraHoliday(jurisdiction: string, day: Temporal.PlainDate): HolidayCalendar {
  const iso = day.toString();
  return {
    jurisdiction,
    year: day.year,
    source: 'test',
    publishedAt: '2020-01-01',
    complete: true,
    supplement: true,
    holidays: [{ name: 'Extra', from: iso, to: iso }],
    makeUpDays: [],
  };
}
