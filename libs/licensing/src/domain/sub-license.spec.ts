import { describe, expect, it } from '@jest/globals';
import { aLicense, aScope, at, aWork } from './license.fixture.js';
import { withinUpstream } from './sub-license.js';

const upstream = aLicense({
  scope: aScope({
    territories: ['CN', 'SG'],
    media: ['web', 'app'],
    languages: ['zh'],
    uses: ['reprint', 'excerpt'],
    copies: 100,
  }),
});
const works = upstream.works;
/** Inside on every dimension. */
const inside = { ...aScope(), copies: 10 };
const { copies: _, ...uncounted } = inside;

describe('a sub-license', () => {
  it('lies inside the license it hangs from', () => {
    expect(withinUpstream({ scope: inside, works }, upstream).ok).toBe(true);
    expect(withinUpstream({ scope: { ...upstream.scope }, works }, upstream).ok).toBe(true);
  });

  it.each([
    ['territory', { ...inside, territories: ['CN', 'HK'] }, 'HK'],
    ['media', { ...inside, media: ['web', 'print'] as const }, 'print'],
    ['language', { ...inside, languages: ['en'] }, 'en'],
    ['domains', { ...inside, domains: ['other.example.com'] }, 'other.example.com'],
    ['action', { ...inside, uses: ['translation'] as const }, 'translate'],
    ['count', { ...inside, copies: 101 }, ''],
    ['count', uncounted, '*'],
    ['term', { ...inside, termEndsAt: at('2028-01-02T00:00+08:00') }, ''],
    ['term', { ...inside, termStartsAt: at('2026-12-31T00:00+08:00') }, ''],
    ['exclusivity', { ...inside, exclusivity: 'EXCLUSIVE' as const }, 'EXCLUSIVE'],
  ])('reaches no farther in %s', (dimension, scope, value) => {
    const refused = withinUpstream({ scope, works }, upstream);
    expect(refused).toMatchObject({ ok: false, error: { code: 'SCOPE_OUTSIDE_UPSTREAM', dimension } });
    expect(JSON.stringify(refused)).toContain(value);
  });

  it('that reaches too far twice is held against what the license says of its own use', () => {
    const scope = { ...inside, uses: ['reprint'] as const, territories: ['HK'], media: ['print'] as const };
    expect(withinUpstream({ scope, works }, upstream)).toMatchObject({
      error: { dimension: 'media', value: 'media isAnyOf print' },
    });
  });

  it('takes no work the license does not have', () => {
    const { id, title } = aWork();
    const other = [{ id, title, uri: 'https://news.cri.cn/20260301/2' }];
    expect(withinUpstream({ scope: inside, works: other }, upstream)).toMatchObject({ error: { dimension: 'target' } });
  });
});
