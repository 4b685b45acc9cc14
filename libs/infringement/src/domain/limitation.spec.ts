import { CALENDARS } from '@app/deadlines';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LimitationFact, limitationOf } from './limitation.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const KNOWN: readonly LimitationFact[] = [
  { kind: 'DAMAGE', at: at('2023-01-05T02:00:00Z') },
  { kind: 'KNOWLEDGE_OF_DAMAGE', at: at('2023-02-01T02:00:00Z') },
  { kind: 'KNOWLEDGE_OF_INFRINGER', at: at('2023-03-01T02:00:00Z') },
];
const NOW = at('2024-06-01T00:00:00Z');

describe('limitation of a case', () => {
  it('runs three years from knowledge of the damage and of the infringer, whichever came later', () => {
    const { runs, flags, endsAt } = limitationOf(KNOWN, NOW, CALENDARS);
    expect(runs.map(({ because, deadline }) => [because, deadline.localStart, deadline.lastDay])).toEqual([
      ['KNOWLEDGE', '2023-03-01', '2026-03-02'], // 1 March 2026 is a Sunday
    ]);
    expect(flags).toEqual([]);
    expect(endsAt?.toString()).toBe('2026-03-01T16:00:00Z'); // the earlier reading is the one we act on
  });

  it('does not run while the infringer is unknown', () => {
    expect(limitationOf(KNOWN.slice(0, 2), NOW, CALENDARS)).toMatchObject({ runs: [], flags: ['NOT_RUNNING'] });
  });

  it('starts anew with the arrival of a demand', () => {
    const demanded = [...KNOWN, { kind: 'DEMAND_ARRIVED', at: at('2025-05-06T02:00:00Z') } as const];
    const { runs } = limitationOf(demanded, NOW, CALENDARS);
    expect(runs.map(({ because, deadline }) => [because, deadline.nominalLastDay])).toEqual([
      ['KNOWLEDGE', '2026-03-01'],
      ['DEMAND_ARRIVED', '2028-05-06'],
    ]);
  });

  it('may be interrupted again and again', () => {
    const often = [2024, 2026, 2028].map(
      (year): LimitationFact => ({ kind: 'ACKNOWLEDGMENT', at: at(`${year}-02-01T02:00:00Z`) }),
    );
    expect(limitationOf([...KNOWN, ...often], NOW, CALENDARS).runs).toHaveLength(4);
  });

  it('is held by a suit and starts anew with its end', () => {
    const suit = { kind: 'SUIT_OR_ARBITRATION', at: at('2025-05-06T02:00:00Z') } as const;
    const later = at('2040-01-01T00:00:00Z');
    expect(limitationOf([...KNOWN, suit], later, CALENDARS).flags).toContain('HELD_BY_PROCEEDING');
    expect(limitationOf([...KNOWN, suit], later, CALENDARS).flags).not.toContain('TIME_BARRED');
    const { runs } = limitationOf([...KNOWN, { ...suit, endedAt: at('2027-05-06T02:00:00Z') }], later, CALENDARS);
    expect(runs.at(-1)?.deadline.nominalLastDay).toBe('2030-05-06');
  });

  it('that is over is flagged, and an interruption after it revives nothing', () => {
    const late = { kind: 'DEMAND_ARRIVED', at: at('2026-05-01T00:00:00Z') } as const;
    const { runs, flags } = limitationOf([...KNOWN, late], at('2026-06-01T00:00:00Z'), CALENDARS);
    expect(runs).toHaveLength(1);
    expect(flags).toEqual(['TIME_BARRED', 'INTERRUPTED_TOO_LATE']);
  });

  it('is told of before it ends', () => {
    expect(limitationOf(KNOWN, at('2026-01-10T00:00:00Z'), CALENDARS).flags).toEqual(['ENDING_SOON']);
  });

  it('waits for an obstacle in its last six months and six months more', () => {
    const obstacle = { kind: 'OBSTACLE', at: at('2025-12-01T00:00:00Z') } as const;
    expect(limitationOf([...KNOWN, obstacle], NOW, CALENDARS)).toMatchObject({ flags: ['SUSPENDED'] });
    expect(limitationOf([...KNOWN, obstacle], NOW, CALENDARS).endsAt).toBeUndefined();
    const ended = { ...obstacle, endedAt: at('2026-02-02T02:00:00Z') };
    expect(
      limitationOf([...KNOWN, ended], NOW, CALENDARS)
        .endsAt?.toString()
        .slice(0, 7),
    ).toBe('2026-08');
    const { ends, runs } = limitationOf([...KNOWN, ended], NOW, CALENDARS);
    expect([runs.at(-1)?.period, ends?.period, ends?.startedAt]).toEqual(['P3Y', 'P6M', ended.endedAt]);
    const early = { kind: 'OBSTACLE', at: at('2024-01-01T00:00:00Z'), endedAt: at('2024-02-01T00:00:00Z') } as const;
    expect(limitationOf([...KNOWN, early], NOW, CALENDARS).flags).toEqual([]);
  });

  it('has a longest period of twenty years from the damage that nothing moves', () => {
    const demanded = [...KNOWN, { kind: 'DEMAND_ARRIVED', at: at('2025-05-06T02:00:00Z') } as const];
    expect(limitationOf(demanded, NOW, CALENDARS).longest?.deadline.nominalLastDay).toBe('2043-01-05');
    expect(limitationOf(demanded, at('2043-03-01T00:00:00Z'), CALENDARS).flags).toContain('LONGEST_PERIOD_OVER');
  });

  it('never ends earlier for an interruption in time', () => {
    const days = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), (offsets) => {
        const start = at('2023-03-01T02:00:00Z');
        const demands = offsets.map(
          (day): LimitationFact => ({ kind: 'DEMAND_ARRIVED', at: start.add({ hours: 24 * day }) }),
        );
        const ends = [0, 1, 2, 3, 4, 5].map(
          (n) => limitationOf([...KNOWN, ...demands.slice(0, n)], NOW, CALENDARS).endsAt,
        );
        for (const [index, end] of ends.entries()) {
          const before = ends[index - 1];
          if (before !== undefined && end !== undefined)
            expect(Temporal.Instant.compare(end, before)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 25 },
    );
  });
});
