import { describe, expect, it } from '@jest/globals';
import { aScope, at } from './license.fixture.js';
import type { Scope } from './scope.js';
import { type GrantorMandate, withinMandate } from './scope-within-mandate.js';

const mandate = (change: Partial<GrantorMandate> = {}): GrantorMandate => ({
  exclusive: true,
  period: { start: at('2011-01-01T00:00+08:00') },
  territories: ['001'],
  media: ['web', 'print'],
  languages: ['*'],
  source: 'statement, clause 1',
  ...change,
});

describe('nobody grants more than the own right', () => {
  it('lets a scope pass that lies inside on every dimension', () => {
    expect(withinMandate(aScope(), mandate()).ok).toBe(true);
  });

  it.each<[string, Partial<Scope>, Partial<GrantorMandate>]>([
    ['SCOPE_TERRITORY_OUTSIDE_MANDATE', { territories: ['CN', 'HK'] }, { territories: ['CN'] }],
    ['SCOPE_TERRITORY_OUTSIDE_MANDATE', { territories: ['001'] }, { territories: ['CN', 'HK'] }],
    ['SCOPE_TERRITORY_OUTSIDE_MANDATE', {}, { territories: [] }],
    ['SCOPE_MEDIUM_OUTSIDE_MANDATE', { media: ['web', 'video'] }, {}],
    ['SCOPE_LANGUAGE_OUTSIDE_MANDATE', { languages: ['zh'] }, { languages: ['zh-Hans'] }],
    ['SCOPE_LANGUAGE_OUTSIDE_MANDATE', { languages: ['zha'] }, { languages: ['zh'] }],
    ['SCOPE_TERM_OUTSIDE_MANDATE', {}, { period: { start: at('2027-01-01T00:00:01+08:00') } }],
    ['SCOPE_TERM_OUTSIDE_MANDATE', {}, { period: { start: at('2011-01-01T00:00Z'), end: at('2027-12-31T15:59:59Z') } }],
    ['SCOPE_EXCLUSIVITY_OUTSIDE_MANDATE', { exclusivity: 'EXCLUSIVE' }, { exclusive: false }],
  ])('%s: %j against %j', (code, scope, change) => {
    expect(withinMandate(aScope(scope), mandate(change))).toMatchObject({ ok: false, error: { code } });
  });

  it('lets a license end with the mandate', () => {
    const period = { start: at('2027-01-01T00:00+08:00'), end: at('2028-01-01T00:00+08:00') };
    expect(withinMandate(aScope(), mandate({ period })).ok).toBe(true);
  });
});
