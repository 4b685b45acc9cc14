import { describe, expect, it } from '@jest/globals';
import { fenOf } from './fen.js';

describe('an amount in yuan', () => {
  it.each([
    ['1,234.5', 123_450],
    ['0.07', 7],
    [' 500 ', 50_000],
    ['1.005', undefined],
    ['', undefined],
    ['-3', undefined],
    ['1e3', undefined],
  ])('%s is %s fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });
});
