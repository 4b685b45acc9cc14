import { type Money, must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aScope, at, TARIFF } from './license.fixture.js';
import { deskPrice, type Price, priceOf, type QuoteInputs, tariffPrice, validUntil } from './quote.js';
import { type Scope, scopeJson } from './scope.js';
import type { Tariff } from './tariff.js';

const inputs = (scope: Partial<Scope> = {}, ...chars: number[]): QuoteInputs => ({
  scope: scopeJson(aScope(scope)),
  works: (chars.length === 0 ? [1_200] : chars).map((charCount, index) => ({ id: `w${index}`, title: 't', charCount })),
  zone: 'Asia/Shanghai',
});
const price = (of: QuoteInputs, tariff: Tariff = TARIFF): Price => must(priceOf(of, tariff), 'the tariff covers it');
const minor = ({ amount }: { amount: Money }): number => Number(amount.minor);
const sum = (of: Price): number => of.lines.reduce((total, line) => total + minor(line), 0);

describe('a price by tariff', () => {
  it('rounds characters by the statutory rule: 1,200 are paid as 1,500', () => {
    expect(price(inputs()).lines.map((line) => [line.kind, line.percent, minor(line)])).toEqual([
      ['WORK_USE', 100, 15_000],
      ['TERRITORY', 100, 0],
      ['TERM', 100, 0],
      ['TAX', 6, 900],
    ]);
  });

  it('multiplies by use, then territories, then term, and shows each step', () => {
    const steps = price(
      inputs({ uses: ['reprint', 'excerpt'], territories: ['CN', 'HK'], termEndsAt: at('2028-01-02T00:00+08:00') }),
    );
    expect(steps.lines.map(({ kind, use, detail, ...line }) => [kind, use ?? detail, minor(line)])).toEqual([
      ['WORK_USE', 'reprint', 15_000],
      ['WORK_USE', 'excerpt', 9_000],
      ['TERRITORY', 'CN, HK', 28_800],
      ['TERM', '2', 42_240],
      ['TAX', 'VAT', 5_702],
    ]);
    expect(steps.net.minor).toBe(95_040n);
    expect(steps.total.minor).toBe(100_742n);
  });

  it('never asks more for several territories than for the world', () => {
    const tariff = { ...TARIFF, territories: { CN: 100, HK: 120, MO: 120, '001': 250 } };
    expect(price(inputs({ territories: ['CN', 'HK', 'MO'] }), tariff).net).toEqual(
      price(inputs({ territories: ['001'] }), tariff).net,
    );
  });

  it('counts the years of the term in the publisher’s zone, a leap day included', () => {
    const leap = { termStartsAt: at('2028-02-29T00:00+08:00'), termEndsAt: at('2029-02-28T00:00+08:00') };
    expect(price(inputs(leap)).lines.find(({ kind }) => kind === 'TERM')?.detail).toBe('1');
    const longer = { ...leap, termEndsAt: at('2029-02-28T00:00:01+08:00') };
    expect(price(inputs(longer)).lines.find(({ kind }) => kind === 'TERM')?.detail).toBe('2');
  });

  it('is none where a work has no text: a picture goes to a person, alone or beside a text', () => {
    const silent = { ok: false, error: { code: 'TARIFF_NOT_COVERING', axis: 'characters', value: '0' } };
    expect(tariffPrice(inputs({}, 0), TARIFF)).toMatchObject(silent);
    expect(tariffPrice(inputs({}, 1_200, 0), TARIFF)).toMatchObject(silent);
    expect(tariffPrice(inputs({}, 1), TARIFF).ok).toBe(true);
  });

  it('is lifted to the minimum by a line of its own', () => {
    const least = price(inputs({ uses: ['excerpt'] }, 100));
    expect(least.lines.find(({ kind }) => kind === 'MINIMUM')?.amount.minor).toBe(2_000n);
    expect(least.net.minor).toBe(5_000n);
  });

  it.each<[string, Partial<Scope>, string]>([
    ['a use without a price', { uses: ['ai-training'] }, 'use'],
    ['a territory without a price', { territories: ['CN', 'FR'] }, 'territory'],
    ['a longer term than is listed', { termEndsAt: at('2030-01-02T00:00+08:00') }, 'term'],
    ['an exclusive license', { exclusivity: 'EXCLUSIVE' }, 'exclusivity'],
  ])('leaves %s to a person', (_, scope, axis) => {
    expect(priceOf(inputs(scope), TARIFF)).toMatchObject({ ok: false, error: { code: 'TARIFF_NOT_COVERING', axis } });
  });

  it('is never zero', () => {
    expect(priceOf(inputs({}, 0), { ...TARIFF, minimum: 0 })).toMatchObject({ ok: false, error: { axis: 'price' } });
  });

  it('adds up, whatever is asked, and is the same when computed again', () => {
    const chars = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 5 });
    const uses = fc.subarray(['reprint', 'excerpt', 'translation'] as const, { minLength: 1 });
    const territories = fc.subarray(['CN', 'HK', '001'], { minLength: 1 });
    fc.assert(
      fc.property(chars, uses, territories, fc.integer({ min: 1, max: 1_000 }), (counts, use, places, percent) => {
        const tariff = { ...TARIFF, uses: { ...TARIFF.uses, reprint: percent } };
        const asked = inputs({ uses: use, territories: places }, ...counts);
        const first = price(asked, tariff);
        expect(sum(first)).toBe(Number(first.total.minor));
        expect(first.net.minor + first.tax.minor).toBe(first.total.minor);
        expect(price(JSON.parse(JSON.stringify(asked)) as typeof asked, tariff)).toEqual(first);
      }),
    );
  });

  it('by a person is one line and the tax', () => {
    expect(sum(deskPrice(12_345n, TARIFF))).toBe(12_345 + 741);
  });
});

describe('a quote', () => {
  it('is open until midnight after its last day in the publisher’s zone', () => {
    expect(validUntil(at('2026-12-01T15:59:59Z'), TARIFF, 'Asia/Shanghai').toString()).toBe('2026-12-31T16:00:00Z');
    expect(validUntil(at('2026-12-01T16:00:00Z'), TARIFF, 'Asia/Shanghai').toString()).toBe('2027-01-01T16:00:00Z');
  });
});
