import { describe, expect, it } from '@jest/globals';
import { type CertificateKey, keysAfterAdoption } from './certificate-key.js';
import { at } from './license.fixture.js';

const EARLIER = at('2026-01-01T00:00Z');
const NOW = at('2027-01-01T00:00Z');
const aKey = (kid: string, change: Partial<CertificateKey> = {}): CertificateKey => ({
  kid,
  x: `x-of-${kid}`,
  state: 'ACTIVE',
  activatedAt: EARLIER,
  ...change,
});
const adopt = (known: readonly CertificateKey[], kid: string, x = `x-of-${kid}`) =>
  keysAfterAdoption(known, { kid, x }, NOW).map(({ kid: id, state, activatedAt }) => [id, state, activatedAt]);

describe('the configured signing key', () => {
  it('is the active one where there was none', () => {
    expect(adopt([], 'a')).toEqual([['a', 'ACTIVE', NOW]]);
  });

  it('that is active already changes nothing', () => {
    expect(adopt([aKey('a'), aKey('b', { state: 'RETIRED', retiredAt: EARLIER })], 'a')).toEqual([]);
  });

  it('retires the one before', () => {
    expect(adopt([aKey('a')], 'b')).toEqual([
      ['a', 'RETIRED', EARLIER],
      ['b', 'ACTIVE', NOW],
    ]);
  });

  it('that comes back is active again, since its first day', () => {
    const known = [aKey('a', { state: 'RETIRED', retiredAt: EARLIER }), aKey('b')];
    expect(adopt(known, 'a')).toEqual([
      ['b', 'RETIRED', EARLIER],
      ['a', 'ACTIVE', EARLIER],
    ]);
  });

  it('is refused at start where it was revoked, or has the name of another', () => {
    const revoked = aKey('a', { state: 'REVOKED', retiredAt: EARLIER, revokedAt: EARLIER });
    expect(() => adopt([revoked], 'a')).toThrow(/was revoked/);
    expect(() => adopt([aKey('a')], 'a', 'x-of-b')).toThrow(/kid of another key/);
  });
});
