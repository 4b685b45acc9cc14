import { describe, expect, it } from '@jest/globals';
import { partOver } from './license.js';

describe('a term', () => {
  it.each([
    ['2025-01-01', 0],
    ['2026-01-01', 0],
    ['2026-07-02T12:00:00Z', 0.5],
    ['2027-01-01', 1],
    ['2028-01-01', 1],
  ])('at %s is over by %s', (now, part) => {
    expect(partOver('2026-01-01', '2027-01-01', Date.parse(now))).toBe(part);
  });

  it('without length is over', () => {
    expect(partOver('2026-01-01', '2026-01-01', 0)).toBe(1);
  });
});
