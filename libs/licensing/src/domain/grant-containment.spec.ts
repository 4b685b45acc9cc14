import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GrantLimits, gapsBetween } from './grant-containment.js';
import { at } from './license.fixture.js';

const limits = (change: Partial<GrantLimits> = {}): GrantLimits => ({
  territories: ['CN', 'HK'],
  media: ['web'],
  languages: ['zh'],
  ...change,
});

describe('a grant beside the one it comes from', () => {
  it.each<[string, Partial<GrantLimits>, Partial<GrantLimits>, readonly string[]]>([
    ['a country in a region of UN M.49', { territories: ['CN'] }, { territories: ['030'] }, []],
    ['a country of another region', { territories: ['CN', 'DE'] }, { territories: ['030'] }, ['territory: DE']],
    ['the world in a region', { territories: ['001'] }, { territories: ['030'] }, ['territory: 001']],
    ['every country in the world', { territories: ['TW', 'AQ'] }, { territories: ['001'] }, []],
    ['a script in a language', { languages: ['zh-Hans'] }, { languages: ['zh'] }, []],
    ['any language', { languages: ['*'] }, { languages: ['zh'] }, ['language: *']],
    ['each language in any', { languages: ['en', 'zh-Hans'] }, { languages: ['*'] }, []],
    ['a host below a domain', { domains: ['a.example.com'] }, { domains: ['example.com'] }, []],
    ['a look-alike host', { domains: ['badexample.com'] }, { domains: ['example.com'] }, ['domain: badexample.com']],
    ['every host', {}, { domains: ['example.com'] }, ['domain: *']],
    ['a use', { uses: ['excerpt'] }, { uses: ['reprint', 'excerpt'] }, []],
    ['a use nobody granted', { uses: ['reprint', 'tdm'] }, { uses: ['reprint'] }, ['use: tdm']],
    ['any use', {}, { uses: ['reprint'] }, ['use: *']],
    ['a use of any', { uses: ['tdm'] }, { uses: ['*'] }, []],
    ['a word of the register', { uses: ['syndication'] }, { uses: ['syndication'] }, []],
    ['anything of nothing', {}, { media: [] }, ['medium: web']],
    [
      'a longer term',
      { term: { start: at('2027-01-01T00:00Z') } },
      { term: { start: at('2027-01-01T00:00Z'), end: at('2028-01-01T00:00Z') } },
      ['term: 2027-01-01T00:00:00Z/..'],
    ],
  ])('%s', (_, child, parent, gaps) => {
    const found = gapsBetween(limits(child), limits(parent));
    expect(found.map(({ dimension, outside }) => `${dimension}: ${outside.join(', ')}`)).toEqual(gaps);
  });

  it('tells whether anything is left', () => {
    const isWhole = (child: Partial<GrantLimits>, parent: Partial<GrantLimits>): readonly boolean[] =>
      gapsBetween(limits(child), limits(parent)).map((gap) => gap.isWhole);
    expect(isWhole({ territories: ['DE'] }, {})).toEqual([true]);
    expect(isWhole({ territories: ['DE', 'CN'] }, {})).toEqual([false]);
    expect(isWhole({ territories: ['001'] }, {})).toEqual([false]);
    expect(isWhole({ languages: ['*'] }, {})).toEqual([false]);
  });

  const some = (values: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
  const arbitrary = fc.record<GrantLimits>({
    territories: some(['CN', 'HK', 'DE', '030', '142', '150', '001']),
    media: some(['web', 'app', 'print']),
    languages: some(['zh', 'zh-Hans', 'en', '*']),
    uses: some(['reprint', 'excerpt', 'tdm', '*']),
    domains: some(['example.com', 'a.example.com', 'other.test']),
  });

  it('is reflexive, and goes on from grant to grant', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
        expect(gapsBetween(a, a)).toEqual([]);
        if (gapsBetween(a, b).length === 0 && gapsBetween(b, c).length === 0) expect(gapsBetween(a, c)).toEqual([]);
      }),
    );
  });
});
