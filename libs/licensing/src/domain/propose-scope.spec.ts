import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { at } from './license.fixture.js';
import { proposeScope, type ScopeProposal } from './propose-scope.js';

const now = at('2026-12-01T00:00Z');

const proposal = (change: Partial<ScopeProposal> = {}): ScopeProposal => ({
  uses: ['reprint'],
  domains: ['News.Example.com'],
  territories: ['HK', 'CN', 'CN'],
  media: ['web'],
  languages: ['zh-hans'],
  termStartsAt: '2027-01-01T00:00:00+08:00',
  termEndsAt: '2028-01-01T00:00:00+08:00',
  ...change,
});

const codes = (change: Partial<ScopeProposal>): string[] => {
  const proposed = proposeScope(proposal(change), now);
  return proposed.ok ? [] : proposed.error.violations.map(({ code, field }) => `${field} ${code}`);
};

describe('a proposed scope', () => {
  it('is brought into one form: sorted, without doubles, codes canonical', () => {
    expect(must(proposeScope(proposal(), now), 'sound')).toMatchObject({
      domains: ['news.example.com'],
      territories: ['CN', 'HK'],
      languages: ['zh-Hans'],
      exclusivity: 'NON_EXCLUSIVE',
    });
  });

  it.each<[string, Partial<ScopeProposal>, string[]]>([
    ['no use', { uses: [] }, ['uses SCOPE_DIMENSION_EMPTY']],
    ['no territory', { territories: [] }, ['territories SCOPE_DIMENSION_EMPTY']],
    ['no medium', { media: [] }, ['media SCOPE_DIMENSION_EMPTY']],
    ['no language', { languages: [] }, ['languages SCOPE_DIMENSION_EMPTY']],
    ['no domain on the web', { domains: [] }, ['domains SCOPE_DIMENSION_EMPTY']],
    ['no domain in print', { domains: [], media: ['print'] }, []],
    ['an unknown use', { uses: ['sell'] }, ['uses SCOPE_USE_UNKNOWN']],
    ['an unknown medium', { media: ['web', 'fax'] }, ['media SCOPE_MEDIUM_UNKNOWN']],
    ['an unknown territory', { territories: ['UK'] }, ['territories SCOPE_TERRITORY_UNKNOWN']],
    ['a withdrawn territory', { territories: ['SU'] }, ['territories SCOPE_TERRITORY_UNKNOWN']],
    ['a territory in small letters', { territories: ['cn'] }, ['territories SCOPE_TERRITORY_UNKNOWN']],
    ['an unknown language', { languages: ['qq'] }, ['languages SCOPE_LANGUAGE_UNKNOWN']],
    ['an unknown script', { languages: ['zh-Xxxx'] }, ['languages SCOPE_LANGUAGE_UNKNOWN']],
    ['any language', { languages: ['*'] }, ['languages SCOPE_LANGUAGE_UNKNOWN']],
    ['a domain with a path', { domains: ['example.com/a'] }, ['domains SCOPE_DOMAIN_INVALID']],
    ['a top-level domain', { domains: ['com'] }, ['domains SCOPE_DOMAIN_INVALID']],
    ['a domain of any kind', { domains: ['*'] }, ['domains SCOPE_DOMAIN_INVALID']],
    ['a term that ends before it starts', { termEndsAt: '2026-12-31T00:00Z' }, ['termEndsAt SCOPE_TERM_INVERTED']],
    ['a term that ends as it starts', { termEndsAt: '2026-12-31T16:00Z' }, ['termEndsAt SCOPE_TERM_INVERTED']],
    [
      'a year no calendar of the trade has',
      { termEndsAt: '+275760-09-13T00:00:00Z' },
      ['termEndsAt SCOPE_TERM_MALFORMED'],
    ],
    ['no copies', { copies: 0 }, ['copies SCOPE_COPIES_INVALID']],
    ['half a copy', { copies: 0.5 }, ['copies SCOPE_COPIES_INVALID']],
    ['a part of an excerpt without the use', { excerptPercent: 20 }, ['excerptPercent SCOPE_EXCERPT_INVALID']],
    [
      'more than the whole as an excerpt',
      { uses: ['excerpt'], excerptPercent: 101 },
      ['excerptPercent SCOPE_EXCERPT_INVALID'],
    ],
    ['an instant without an offset', { termStartsAt: '2027-01-01T00:00' }, ['termStartsAt SCOPE_TERM_MALFORMED']],
    [
      'a term that is over',
      { termStartsAt: '2025-01-01T00:00Z', termEndsAt: '2026-12-01T00:00Z' },
      ['termEndsAt SCOPE_TERM_PAST'],
    ],
    ['an unknown exclusivity', { exclusivity: 'SOLE' }, ['exclusivity SCOPE_EXCLUSIVITY_UNKNOWN']],
    ['a waiver of the credit', { waiveAttribution: true }, ['waiveAttribution MORAL_RIGHT_NOT_LICENSABLE']],
    ['the right to alter', { uses: ['reprint', 'alteration'] }, ['uses MORAL_RIGHT_NOT_LICENSABLE']],
  ])('with %s is refused by its own code', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('tells everything that is wrong with it at once', () => {
    expect(codes({ uses: [], territories: ['XX'], termEndsAt: 'soon' })).toEqual([
      'uses SCOPE_DIMENSION_EMPTY',
      'territories SCOPE_TERRITORY_UNKNOWN',
      'termEndsAt SCOPE_TERM_MALFORMED',
    ]);
  });
});
