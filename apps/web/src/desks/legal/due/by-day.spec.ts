import { describe, expect, it } from '@jest/globals';
import { byDay } from './by-day.js';

it('clocks that end on one day stand together, in the order in which they came', () => {
  const clocks = [
    { id: 1, lastDay: '2026-12-01' },
    { id: 2, lastDay: '2026-12-03' },
    { id: 3, lastDay: '2026-12-01' },
  ];
  expect(byDay(clocks).map(({ day, clocks: ending }) => [day, ending.map(({ id }) => id)])).toEqual([
    ['2026-12-01', [1, 3]],
    ['2026-12-03', [2]],
  ]);
});

describe('no clock', () => {
  it('is no day', () => expect(byDay([])).toEqual([]));
});
