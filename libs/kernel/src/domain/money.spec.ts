import { describe, expect, it } from '@jest/globals';
import { add, money, scale, toJson } from './money.js';

describe('money in minor units', () => {
  it('scales half away from zero', () => {
    expect(scale(money(5, 'CNY'), 1n, 2n)).toEqual(money(3, 'CNY'));
    expect(scale(money(-5, 'CNY'), 1n, 2n)).toEqual(money(-3, 'CNY'));
    expect(scale(money(100, 'CNY'), 1n, 3n)).toEqual(money(33, 'CNY'));
  });

  it('never adds two currencies', () => {
    expect(() => add(money(1, 'CNY'), money(1, 'EUR'))).toThrow('INVARIANT');
  });

  it('prints as a safe integer with its currency', () => {
    expect(toJson(money(60_000, 'CNY'))).toEqual({ minor: 60_000, currency: 'CNY' });
    expect(() => toJson(money(2n ** 60n, 'CNY'))).toThrow('INVARIANT');
  });
});
