import { type Money, must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DamagesQuestion, damagesOf } from './damages.js';

const yuan = (amount: number): bigint => BigInt(amount) * 100n;
const read = (amount: Money | undefined): number | undefined =>
  amount === undefined ? undefined : Number(amount.minor) / 100;
const PUNITIVE = {
  percent: 300,
  intent: ['CONTINUED_AFTER_NOTICE'],
  serious: ['INFRINGEMENT_AS_BUSINESS'],
} as const;

describe('damages under article 54', () => {
  it('of a loss of 20,000 three times over are 60,000 or 80,000, the costs of 5,000 beside them', () => {
    const question = {
      actualLoss: yuan(20_000),
      punitive: PUNITIVE,
      costs: [{ what: 'notary', minor: yuan(5_000) }],
    };
    const damages = must(damagesOf(question), 'computed');
    const readings = damages.multiplied.map(({ code, damages: amount, total }) => [code, read(amount), read(total)]);
    expect(readings).toEqual([
      ['TIMES_N', 60_000, 65_000],
      ['ONE_PLUS_N', 80_000, 85_000],
    ]);
    expect([damages.basis, read(damages.base), read(damages.costs)]).toEqual(['ACTUAL_LOSS', 20_000, 5_000]);
  });

  it('of a license fee of 600 alone are 600 and the costs', () => {
    const question = { licenseFee: yuan(600), costs: [{ what: 'notary', minor: yuan(300) }] };
    const damages = must(damagesOf(question), 'computed');
    expect([damages.basis, read(damages.total)]).toEqual(['LICENSE_FEE', 900]);
    expect(damages.multiplied).toEqual([]);
  });

  it('are 500 to 5,000,000 where nothing can be computed, and nothing is multiplied', () => {
    const damages = must(damagesOf({ punitive: PUNITIVE }), 'computed');
    const [range] = damages.statutory;
    expect([read(range?.least), read(range?.most)]).toEqual([500, 5_000_000]);
    expect(damages.multiplied).toEqual([]);
    expect(damages.flags).toEqual(['NO_MULTIPLIER_WITHOUT_BASE']);
  });

  it('show both readings of the range for several works', () => {
    const { statutory } = must(damagesOf({ works: 3 }), 'computed');
    expect(statutory.map(({ code, least, most }) => [code, read(least), read(most)])).toEqual([
      ['PER_CASE', 500, 5_000_000],
      ['PER_WORK', 1_500, 15_000_000],
    ]);
  });

  it('rest on the higher of loss and gain, and on the fee only where neither is known', () => {
    const both = { actualLoss: yuan(100), illegalGain: yuan(250), licenseFee: yuan(900) };
    expect(must(damagesOf(both), 'computed')).toMatchObject({ basis: 'ILLEGAL_GAIN', base: { minor: 25_000n } });
    const fee = must(damagesOf({ licenseFee: yuan(600), licenseFeePercent: 200 }), 'computed');
    expect([fee.basis, read(fee.base)]).toEqual(['LICENSE_FEE', 1_200]);
  });

  it.each<[string, DamagesQuestion]>([
    ['/punitive/percent', { actualLoss: 1n, punitive: { ...PUNITIVE, percent: 501 } }],
    ['/punitive/percent', { actualLoss: 1n, punitive: { ...PUNITIVE, percent: 99 } }],
    ['/punitive/intent', { actualLoss: 1n, punitive: { ...PUNITIVE, intent: [] } }],
    ['/punitive/serious', { actualLoss: 1n, punitive: { ...PUNITIVE, serious: [] } }],
    ['/actualLoss', { actualLoss: 0n }],
    ['/licenseFee', { licenseFee: -1n }],
    ['/licenseFeePercent', { licenseFee: 1n, licenseFeePercent: 50 }],
    ['/costs/0/minor', { costs: [{ what: 'travel', minor: -1n }] }],
    ['/works', { works: 0 }],
  ])('are refused at %s', (at, question) => {
    expect(damagesOf(question)).toMatchObject({ ok: false, error: { code: 'DAMAGES_INVALID', at } });
  });

  it('never multiply the costs, and differ between the readings by exactly the base', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 100, max: 500 }), (actualLoss, cost, percent) => {
        const costs = [{ what: 'counsel', minor: cost }];
        const { multiplied } = must(damagesOf({ actualLoss, costs, punitive: { ...PUNITIVE, percent } }), 'computed');
        const [times, plus] = multiplied;
        expect((plus?.damages.minor ?? 0n) - (times?.damages.minor ?? 0n)).toBe(actualLoss);
        for (const { damages, total } of multiplied) expect(total.minor - damages.minor).toBe(cost);
      }),
    );
  });
});
