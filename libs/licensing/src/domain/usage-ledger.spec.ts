import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, LICENSE_ID } from './license.fixture.js';
import {
  type Booking,
  commitUses,
  expireUses,
  isBookedAt,
  openLedger,
  RESERVATION_EVENTS,
  RESERVATION_STATES,
  RESERVATION_TRANSITIONS,
  type Reservation,
  releaseUses,
  remainingUses,
  repeated,
  reserve,
  type UsageLedger,
} from './usage-ledger.js';

const NOW = at('2027-03-01T00:00:00Z');
const asked = (uses: number, change: object = {}) => ({ key: 'k', uses, holdSeconds: 60, reservedBy: 'a', ...change });
const held = (uses = 2, maxUses = 5): Booking =>
  must(reserve(openLedger(LICENSE_ID, maxUses), asked(uses), NOW), 'held');

describe('the usage ledger', () => {
  it('tells whether uses are taken at an instant: held until the hold is over, committed for good', () => {
    const booking = held();
    const told = ({ reservation }: Booking): boolean[] =>
      ['2027-02-28T23:59:59Z', '2027-03-01T00:00:00Z', '2027-03-01T00:00:20Z', '2027-03-01T00:01:00Z'].map((instant) =>
        isBookedAt(reservation, at(instant)),
      );
    expect(told(booking)).toEqual([false, true, true, false]);
    expect(told(must(commitUses(booking, at('2027-03-01T00:00:10Z')), 'taken'))).toEqual([false, true, true, true]);
    expect(told(must(releaseUses(booking, at('2027-03-01T00:00:10Z')), 'back'))).toEqual([false, true, false, false]);
  });

  it('closes a reservation once: the table, whole', () => {
    const lines = RESERVATION_STATES.flatMap((state) =>
      RESERVATION_EVENTS.map((event) => {
        const to = (RESERVATION_TRANSITIONS[state] as Partial<Record<string, string>>)[event];
        return `${state} + ${event} → ${to ?? 'refused'}`;
      }),
    );
    expect(lines).toMatchInlineSnapshot(`
[
  "HELD + UsesCommitted → COMMITTED",
  "HELD + UsesReleased → RELEASED",
  "HELD + ReservationExpired → EXPIRED",
  "COMMITTED + UsesCommitted → refused",
  "COMMITTED + UsesReleased → refused",
  "COMMITTED + ReservationExpired → refused",
  "RELEASED + UsesCommitted → refused",
  "RELEASED + UsesReleased → refused",
  "RELEASED + ReservationExpired → refused",
  "EXPIRED + UsesCommitted → refused",
  "EXPIRED + UsesReleased → refused",
  "EXPIRED + ReservationExpired → refused",
]
`);
  });

  it('gives all the uses asked for or none', () => {
    const refused = reserve(held(2, 5).ledger, asked(4), NOW);
    expect(refused).toEqual({ ok: false, error: { code: 'USES_EXHAUSTED', asked: 4, remaining: 3 } });
  });

  it('commits up to the last nanosecond of the hold, and expires from its end on', () => {
    const booking = held();
    const end = booking.reservation.expiresAt;
    const before = end.subtract({ nanoseconds: 1 });
    expect(commitUses(booking, before).ok).toBe(true);
    expect(commitUses(booking, end)).toMatchObject({ error: { code: 'RESERVATION_EXPIRED' } });
    expect(expireUses(booking, before)).toMatchObject({ error: { code: 'RESERVATION_STILL_HELD' } });
    expect(expireUses(booking, end).ok).toBe(true);
  });

  it('refuses a committed reservation to be released, and a released one to be committed', () => {
    const committed = must(commitUses(held(), NOW), 'committed');
    expect(releaseUses(committed, NOW)).toMatchObject({ error: { code: 'STATE_REFUSED', state: 'COMMITTED' } });
    const released = must(releaseUses(held(), NOW), 'released');
    expect(commitUses(released, NOW)).toMatchObject({ error: { code: 'STATE_REFUSED', state: 'RELEASED' } });
  });

  it('takes the same key for the same reservation only with the same number of uses', () => {
    const { reservation } = held(2);
    expect(repeated(reservation, 2)).toEqual({ ok: true, value: reservation });
    expect(repeated(reservation, 3)).toMatchObject({ error: { code: 'USAGE_KEY_REUSED', key: 'k' } });
  });
});

/** The plainest ledger one can think of: a list of reservations, counted anew for each question. */
class Model {
  readonly entries: { uses: number; state: string; endsAt: number }[] = [];
  constructor(readonly maxUses: number) {}
  sum = (...states: string[]): number =>
    this.entries.filter(({ state }) => states.includes(state)).reduce((total, { uses }) => total + uses, 0);
}

interface Real {
  ledger: UsageLedger;
  readonly reservations: Reservation[];
}

type Step =
  | { readonly do: 'reserve'; readonly uses: number; readonly hold: number }
  | { readonly do: 'commit' | 'release' | 'expire'; readonly which: number }
  | { readonly do: 'wait'; readonly seconds: number };

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('reserve' as const),
      uses: fc.integer({ min: 1, max: 6 }),
      hold: fc.integer({ min: 1, max: 50 }),
    }),
    fc.record({ do: fc.constantFrom('commit' as const, 'release' as const, 'expire' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
  ),
  { maxLength: 60 },
);

describe('against a list counted anew', () => {
  it('answers the same, never sells more than there is, and never loses a use', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), steps, (maxUses, run) => {
        const model = new Model(maxUses);
        const real: Real = { ledger: openLedger(LICENSE_ID, maxUses), reservations: [] };
        let clock = 0;
        for (const step of run) {
          if (step.do === 'wait') clock += step.seconds;
          else expect(take(real, step, clock)).toBe(expected(model, step, clock));
          expect(real.ledger).toMatchObject({ held: model.sum('HELD'), committed: model.sum('COMMITTED') });
          expect(remainingUses(real.ledger)).toBe(maxUses - model.sum('HELD', 'COMMITTED'));
          expect(remainingUses(real.ledger)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

function expected(model: Model, step: Exclude<Step, { do: 'wait' }>, clock: number): boolean {
  if (step.do === 'reserve') {
    const fits = model.sum('HELD', 'COMMITTED') + step.uses <= model.maxUses;
    if (fits) model.entries.push({ uses: step.uses, state: 'HELD', endsAt: clock + step.hold });
    return fits;
  }
  const entry = model.entries[step.which];
  if (entry?.state !== 'HELD') return false;
  const isOver = clock >= entry.endsAt;
  if ((step.do === 'commit' && isOver) || (step.do === 'expire' && !isOver)) return false;
  entry.state = { commit: 'COMMITTED', release: 'RELEASED', expire: 'EXPIRED' }[step.do];
  return true;
}

function take(real: Real, step: Exclude<Step, { do: 'wait' }>, clock: number): boolean {
  const now = NOW.add({ seconds: clock });
  if (step.do === 'reserve') {
    const reserved = reserve(real.ledger, asked(step.uses, { holdSeconds: step.hold }), now);
    if (!reserved.ok) return false;
    real.ledger = reserved.value.ledger;
    real.reservations.push(reserved.value.reservation);
    return true;
  }
  const reservation = real.reservations[step.which];
  if (reservation === undefined) return false;
  const act = { commit: commitUses, release: releaseUses, expire: expireUses }[step.do];
  const done = act({ ledger: real.ledger, reservation }, now);
  if (!done.ok) return false;
  real.ledger = done.value.ledger;
  real.reservations[step.which] = done.value.reservation;
  return true;
}
