import { readFileSync } from 'node:fs';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import fc from 'fast-check';
import { statutoryFee } from './statutory-fee.js';

function yuan(rule: string, chars: number, perThousand?: number): number {
  return must(statutoryFee(rule, chars, perThousand), 'a fee').amount.minor / 100;
}

describe('statutory fee of a press reprint, article 13', () => {
  it.each([
    [0, 0],
    [1, 50],
    [499, 50],
    [500, 50],
    [501, 100],
    [999, 100],
    [1000, 100],
    [1001, 150],
    [1499, 150],
    [1500, 150],
    [1501, 200],
    [2000, 200],
    [2350, 250],
  ])('%i characters cost %i yuan', (chars, expected) => {
    expect(yuan('cn-reprint-2014', chars)).toBe(expected);
  });

  it('shows whole thousands and the remainder as lines that add up', () => {
    const fee = must(statutoryFee('cn-reprint-2014', 2_350), 'a fee');
    expect(fee.lines.map(({ chars, units, amount }) => [chars, units, amount.minor])).toEqual([
      [2_000, 2, 20_000],
      [350, 1, 5_000],
    ]);
  });
});

describe('statutory base fee, article 5', () => {
  it.each([
    [0, 0, 0],
    [1, 80, 300],
    [1000, 80, 300],
    [1001, 160, 600],
    [2000, 160, 600],
    [2350, 240, 900],
  ])('%i characters cost %i yuan at the lowest rate, %i at the highest', (chars, lowest, highest) => {
    expect(yuan('cn-base-2014', chars)).toBe(lowest);
    expect(yuan('cn-base-2014', chars, 30_000)).toBe(highest);
  });
});

describe('statutory fee refuses by code', () => {
  it.each([
    ['no-such-rule', 1, 'FEE_RULE_UNKNOWN'],
    ['toString', 1, 'FEE_RULE_UNKNOWN'],
    ['cn-reprint-2014', -1, 'FEE_CHARS_INVALID'],
    ['cn-reprint-2014', 1.5, 'FEE_CHARS_INVALID'],
    ['cn-base-2014', Number.NaN, 'FEE_CHARS_INVALID'],
    ['cn-base-2014', 2 ** 60, 'FEE_CHARS_INVALID'],
  ])('%s of %d characters: %s', (rule, chars, code) => {
    expect(statutoryFee(rule, chars)).toMatchObject({ ok: false, error: { code } });
  });

  it('a rate outside article 5, and any rate for article 13', () => {
    expect(statutoryFee('cn-base-2014', 1, 7_999)).toMatchObject({ ok: false, error: { code: 'FEE_RATE_INVALID' } });
    expect(statutoryFee('cn-base-2014', 1, 30_001)).toMatchObject({ ok: false, error: { code: 'FEE_RATE_INVALID' } });
    expect(statutoryFee('cn-reprint-2014', 1, 10_000)).toMatchObject({
      ok: false,
      error: { code: 'FEE_RATE_INVALID' },
    });
  });
});

it('a longer text never costs less, and the lines always add up to the amount', () => {
  const rule = fc.constantFrom('cn-reprint-2014', 'cn-base-2014');
  fc.assert(
    fc.property(rule, fc.nat(100_000), fc.nat(5_000), (name, chars, more) => {
      const fee = must(statutoryFee(name, chars), 'a fee');
      expect(fee.lines.reduce((sum, line) => sum + line.amount.minor, 0)).toBe(fee.amount.minor);
      expect(yuan(name, chars + more)).toBeGreaterThanOrEqual(yuan(name, chars));
    }),
  );
});

interface Vector {
  chars: number;
  reprintArt13Yuan: number;
  baseArt5MinYuan: number;
}

describeShared('law/vectors.json', 'remuneration vectors', (path) => {
  const { remuneration } = JSON.parse(readFileSync(path, 'utf8')) as { remuneration: Vector[] };
  it.each(remuneration)('$chars characters', ({ chars, reprintArt13Yuan, baseArt5MinYuan }) => {
    expect(yuan('cn-reprint-2014', chars)).toBe(reprintArt13Yuan);
    expect(yuan('cn-base-2014', chars)).toBe(baseArt5MinYuan);
  });
});
