import { readFileSync } from 'node:fs';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { counterOfferRule, quoteRule } from './auto-accept.js';
import { aScope, at, TARIFF } from './license.fixture.js';
import { type Price, priceAgain, priceOf, type QuoteInputs } from './quote.js';
import { MEDIA, type Scope, scopeJson, USES } from './scope.js';
import type { Tariff, TariffRule } from './tariff.js';
import { tariffFaults } from './tariff-faults.js';

const { tariff: SAMPLE } = JSON.parse(readFileSync('samples/profile.json', 'utf8')) as { tariff: Tariff };
const rule = (id: string, rest: Omit<TariffRule, 'id'>): TariffRule => ({ id, ...rest });

/** Every axis has rules here, some bound to circumstances. */
const RICH: Tariff = {
  ...TARIFF,
  uses: Object.fromEntries(USES.map((use, at) => [use, 50 + 25 * at])),
  territories: { CN: 100, HK: 120, MO: 120, '*': 90, '001': 250 },
  termYears: { '1': 100, '2': 180, '3': 250 },
  rules: [
    rule('medium-any', { axis: 'medium', value: '*', percent: 100 }),
    rule('medium-print', { axis: 'medium', value: 'print', percent: 80 }),
    rule('medium-print-ai', { axis: 'medium', value: 'print', percent: 300, only: { use: ['ai-training'] } }),
    rule('language-zh', { axis: 'language', value: 'zh', percent: 100 }),
    rule('language-hant', { axis: 'language', value: 'zh-Hant', percent: 115 }),
    rule('language-any', { axis: 'language', value: '*', percent: 130 }),
    rule('domains-1', { axis: 'domains', upTo: 1, percent: 100 }),
    rule('domains-9', { axis: 'domains', percent: 170 }),
    rule('copies-1000', { axis: 'copies', upTo: 1_000, percent: 60, only: { medium: ['print'] } }),
    rule('copies', { axis: 'copies', percent: 100 }),
    rule('exclusive', { axis: 'exclusivity', value: 'EXCLUSIVE', percent: 500 }),
    rule('shared', { axis: 'exclusivity', value: 'NON_EXCLUSIVE', percent: 100 }),
    rule('customer-any', { axis: 'customer', value: '*', percent: 100 }),
    rule('customer-archive', { axis: 'customer', value: 'ARCHIVE', percent: 70 }),
  ],
  discounts: [
    { id: 'from-2', kind: 'VOLUME', fromWorks: 2, percent: 10 },
    { id: 'from-3', kind: 'VOLUME', fromWorks: 3, percent: 25 },
    { id: 'good-cause', kind: 'CUSTOMER', customer: 'PUBLIC_SERVICE', percent: 30 },
  ],
  taxes: [
    { name: 'Construction', percent: 7, on: 'TAX' },
    { name: 'Levy', percent: 1, on: 'NET' },
  ],
};

interface Asked {
  readonly scope: Partial<Scope>;
  readonly chars: readonly number[];
  readonly customer: string;
}
const inputs = ({ scope, chars, customer }: Asked): QuoteInputs => ({
  scope: scopeJson(aScope(scope)),
  works: chars.map((charCount, index) => ({ id: `w${index}`, title: 't', charCount })),
  zone: 'Asia/Shanghai',
  customer,
});
const price = (asked: Asked, tariff: Tariff = RICH): Price => must(priceOf(inputs(asked), tariff), 'in the grid');
const net = (asked: Asked, tariff: Tariff = RICH): bigint => price(asked, tariff).net.minor;
const plain: Asked = { scope: {}, chars: [1_200], customer: 'STANDARD' };
const percentOf = (kind: string, asked: Asked, tariff: Tariff = RICH) =>
  price(asked, tariff).lines.find((line) => line.kind === kind)?.percent;

const DOMAINS = ['a.example', 'b.example', 'c.example'];
const scopes = fc.record({
  uses: fc.subarray([...USES], { minLength: 1 }),
  media: fc.subarray([...MEDIA], { minLength: 1 }),
  territories: fc.subarray(['CN', 'HK', 'MO', 'FR', '001'], { minLength: 1 }),
  languages: fc.subarray(['zh-Hans', 'zh-Hant', 'en'], { minLength: 1 }),
  domains: fc.subarray(DOMAINS, { minLength: 1 }),
  copies: fc.constantFrom(1, 999, 1_000, 1_001, 50_000),
  exclusivity: fc.constantFrom('NON_EXCLUSIVE' as const, 'EXCLUSIVE' as const),
  termEndsAt: fc
    .constantFrom('2027-06-01', '2028-01-01', '2028-06-01', '2030-01-01')
    .map((d) => at(`${d}T00:00+08:00`)),
});
const asks: fc.Arbitrary<Asked> = fc.record({
  scope: scopes,
  chars: fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 5 }),
  customer: fc.constantFrom('STANDARD', 'ARCHIVE', 'PUBLIC_SERVICE'),
});

describe('which rule of a tariff counts', () => {
  it('is the one for the longest value, `*` last', () => {
    expect(percentOf('LANGUAGE', { ...plain, scope: { languages: ['zh-Hant-TW'] } })).toBe(115);
    expect(percentOf('LANGUAGE', { ...plain, scope: { languages: ['zh-Hans'] } })).toBe(100);
    expect(percentOf('LANGUAGE', { ...plain, scope: { languages: ['en'] } })).toBe(130);
  });

  it('is the one bound to most circumstances', () => {
    expect(percentOf('MEDIUM', { ...plain, scope: { media: ['print'] } })).toBe(80);
    expect(percentOf('MEDIUM', { ...plain, scope: { media: ['print'], uses: ['ai-training'] } })).toBe(300);
  });

  it('is, on a counting axis, the one that reaches least far', () => {
    expect(percentOf('COPIES', { ...plain, scope: { media: ['print'], copies: 1_000 } })).toBe(60);
    expect(percentOf('COPIES', { ...plain, scope: { media: ['print'], copies: 1_001 } })).toBe(100);
    expect(percentOf('COPIES', { ...plain, scope: { media: ['print'] } })).toBe(100);
  });

  it('is the dearest over the circumstances asked for: print is no way to get the web for less', () => {
    expect(percentOf('COPIES', { ...plain, scope: { media: ['web', 'print'], copies: 10 } })).toBe(100);
  });

  it('stands on the line of the quote by its name', () => {
    expect(price(plain).lines.map(({ kind, rule: by }) => [kind, by])).toContainEqual(['DOMAINS', 'domains-1']);
  });

  it('is none where an axis is priced and the value is not: a person looks', () => {
    const narrow = { ...RICH, rules: [rule('web', { axis: 'medium', value: 'web', percent: 100 })] };
    expect(priceOf(inputs({ ...plain, scope: { media: ['web', 'audio'] } }), narrow)).toMatchObject({
      error: { code: 'TARIFF_NOT_COVERING', axis: 'medium', value: 'audio', expected: 'web' },
    });
  });
});

describe('a price by rules', () => {
  it('adds up line by line, taxes on net and on tax included', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { lines, net: before, tax, total } = price(asked);
        const sum = (of: typeof lines) => of.reduce((minor, { amount }) => minor + amount.minor, 0n);
        expect(sum(lines)).toBe(total.minor);
        expect(sum(lines.filter(({ kind }) => kind === 'TAX'))).toBe(tax.minor);
        expect(before.minor + tax.minor).toBe(total.minor);
      }),
    );
  });

  it('never falls when more is asked for', () => {
    const wider = fc.constantFrom('uses', 'media', 'territories', 'languages', 'domains', 'chars', 'copies', 'term');
    fc.assert(
      fc.property(asks, asks, wider, (asked, other, axis) => {
        expect(net(widened(asked, other, axis))).toBeGreaterThanOrEqual(net(asked));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of rules, discounts, works or values', () => {
    fc.assert(
      fc.property(asks, fc.infiniteStream(fc.nat()), (asked, numbers) => {
        const shuffled = <T>(list: readonly T[] = []): T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const mixed = { ...RICH, rules: shuffled(RICH.rules), discounts: shuffled(RICH.discounts) };
        const { territories = [], media = [] } = asked.scope;
        const turned = {
          ...asked,
          scope: { ...asked.scope, territories: shuffled(territories), media: shuffled(media) },
        };
        expect(price(turned, mixed).total).toEqual(price(asked).total);
        expect(price(asked, mixed)).toEqual(price(asked));
      }),
    );
  });

  it('is the same when it is computed again from what was stored', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const stored = JSON.parse(JSON.stringify(inputs(asked)));
        const again = priceAgain(
          { basis: 'TARIFF', inputs: stored, net: price(asked).net },
          JSON.parse(JSON.stringify(RICH)) as Tariff,
        );
        expect(again).toEqual({ ok: true, value: price(asked) });
      }),
    );
  });

  it('gives volume discounts on the further works only, the longest at full price', () => {
    const { lines } = price({ ...plain, chars: [500, 1_000, 1_000, 2_000], scope: { uses: ['reprint'] } });
    const off = lines
      .filter(({ kind }) => kind === 'VOLUME_DISCOUNT')
      .map(({ rule: by, amount }) => [by, amount.minor]);
    // 2,000 characters cost 100 yuan whole; 10 % off the second work, 25 % off the third and the fourth
    expect(off).toEqual([
      ['from-2', -500n],
      ['from-3', -1_875n],
    ]);
  });

  it('gives a class of customers its discount before the minimum', () => {
    const { lines } = price({ ...plain, customer: 'PUBLIC_SERVICE' });
    expect(lines.map(({ kind }) => kind).slice(-4)).toEqual(['CUSTOMER_DISCOUNT', 'TAX', 'TAX', 'TAX']);
  });
});

describe('a tariff', () => {
  it('of the samples, and the short form alone, can be sold by', () => {
    expect(tariffFaults(SAMPLE)).toEqual([]);
    expect(tariffFaults(TARIFF)).toEqual([]);
    expect(tariffFaults(RICH)).toEqual([]);
  });

  it.each<[string, Partial<Tariff>]>([
    [
      'called',
      {
        rules: [
          rule('a', { axis: 'medium', value: 'web', percent: 1 }),
          rule('a', { axis: 'medium', value: 'app', percent: 1 }),
        ],
      },
    ],
    ['falls', { termYears: { '1': 200, '2': 100 } }],
    [
      'falls',
      {
        rules: [
          rule('a', { axis: 'copies', upTo: 9, percent: 90, only: { use: ['tdm'] } }),
          rule('b', { axis: 'copies', percent: 80 }),
        ],
      },
    ],
    ['takes value', { rules: [rule('a', { axis: 'medium', percent: 100 })] }],
    ['takes upTo', { rules: [rule('a', { axis: 'copies', value: '9', percent: 100 })] }],
    ['rounding', { rounding: 'by-eye' }],
    [
      'less off',
      {
        discounts: [
          { id: 'a', kind: 'VOLUME', fromWorks: 2, percent: 20 },
          { id: 'b', kind: 'VOLUME', fromWorks: 3, percent: 10 },
        ],
      },
    ],
    [
      'same work',
      {
        discounts: [
          { id: 'a', kind: 'VOLUME', fromWorks: 2, percent: 20 },
          { id: 'b', kind: 'VOLUME', fromWorks: 2, percent: 20 },
        ],
      },
    ],
  ])('is refused at the start when it %s', (word, change) => {
    expect(tariffFaults({ ...TARIFF, ...change }).join()).toContain(word);
  });
});

describe('a rule of automatic acceptance', () => {
  const of = inputs(plain);
  const asked = must(priceOf(of, TARIFF), 'covered');

  it('lets every price out where there is none on quotes', () => {
    expect(quoteRule(asked, of, TARIFF)).toBe('ALWAYS');
  });

  it('holds a price back that no rule fits', () => {
    const small: Tariff = { ...TARIFF, autoAccept: [{ id: 'small', on: 'QUOTE', maxNet: 15_000 }] };
    expect(quoteRule(asked, of, small)).toBe('small');
    expect(quoteRule(price({ ...plain, chars: [1_501] }, small), of, small)).toBeUndefined();
    const uses: Tariff = { ...TARIFF, autoAccept: [{ id: 'tdm', on: 'QUOTE', uses: ['tdm'] }] };
    expect(quoteRule(asked, of, uses)).toBeUndefined();
  });

  it('takes a counter-offer near enough, to the fen', () => {
    const near: Tariff = { ...TARIFF, autoAccept: [{ id: 'near', on: 'COUNTER_OFFER', atLeastPercent: 95 }] };
    expect(counterOfferRule(14_250n, asked, of, near)).toBe('near');
    expect(counterOfferRule(14_249n, asked, of, near)).toBeUndefined();
    expect(counterOfferRule(15_000n, asked, of, TARIFF)).toBeUndefined();
  });
});

function widened(asked: Asked, other: Asked, axis: string): Asked {
  const { scope } = asked;
  const more = <T>(a: readonly T[] = [], b: readonly T[] = []): T[] => [...new Set([...a, ...b])];
  switch (axis) {
    case 'chars':
      return { ...asked, chars: [...asked.chars, ...other.chars] };
    case 'copies':
      return { ...asked, scope: { ...scope, copies: (scope.copies ?? 0) + (other.scope.copies ?? 0) } };
    case 'term':
      return { ...asked, scope: { ...scope, termEndsAt: at('2030-01-01T00:00+08:00') } };
    case 'uses':
      return { ...asked, scope: { ...scope, uses: more(scope.uses, other.scope.uses) } };
    case 'media':
      return { ...asked, scope: { ...scope, media: more(scope.media, other.scope.media) } };
    case 'territories':
      return { ...asked, scope: { ...scope, territories: more(scope.territories, other.scope.territories) } };
    case 'languages':
      return { ...asked, scope: { ...scope, languages: more(scope.languages, other.scope.languages) } };
    default:
      return { ...asked, scope: { ...scope, domains: more(scope.domains, other.scope.domains) } };
  }
}
