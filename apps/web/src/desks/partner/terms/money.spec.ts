import { describe, expect, it } from '@jest/globals';
import { enteredFrom, minorFrom, moneyIn } from './money.js';

describe('money', () => {
  it('is shown by its currency’s own digits', () => {
    expect(moneyIn({ minor: 5300, currency: 'CNY' }, 'zh-Hans')).toBe('¥53.00');
    expect(moneyIn({ minor: 5300, currency: 'JPY' }, 'en')).toBe('¥5,300');
  });

  it.each([
    ['53', 5300],
    ['53.5', 5350],
    [' 1,200.05 ', 120_005],
    ['0', 0],
    ['53.005', undefined],
    ['-1', undefined],
    ['', undefined],
    ['1e3', undefined],
  ])('entered as %j is %s', (entered, minor) => {
    expect(minorFrom(entered, 'CNY')).toBe(minor);
  });

  it('is entered as it was shown for entering', () => {
    for (const minor of [1, 10, 99, 5300, 120_005])
      expect(minorFrom(enteredFrom({ minor, currency: 'CNY' }), 'CNY')).toBe(minor);
  });
});
