import type { Settings } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedRange } from '../domain/feed-range.js';
import { FeedCursors } from './feed-cursors.js';

const cursors = (accessTokenSecret: string) => new FeedCursors({ accessTokenSecret } as Settings);
const OURS = cursors('a secret of tests');
const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const owner = { partnerId: 'p' };
const position = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000_000n });
const range: fc.Arbitrary<FeedRange> = fc.oneof(
  fc.record({ order: fc.constant('OLDER' as const), below: position, top: position }),
  fc.record({ order: fc.constant('NEWER' as const), above: position }),
);
const refused = (code: string) => expect.objectContaining({ code });

describe('a cursor of a feed', () => {
  it('comes back as what it was', () => {
    fc.assert(
      fc.property(range, (of) => {
        expect(OURS.read(OURS.write(of, owner, NOW), owner, NOW)).toEqual(of);
      }),
    );
  });

  it('is refused with any character changed, cut, or added', () => {
    const cursor = OURS.write({ order: 'NEWER', above: 12n }, owner, NOW);
    const at = fc.integer({ min: 0, max: cursor.length - 1 });
    fc.assert(
      fc.property(at, fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', ''), (place, letter) => {
        const changed = cursor.slice(0, place) + letter + cursor.slice(place + 1);
        fc.pre(changed !== cursor && changed !== '');
        expect(() => OURS.read(changed, owner, NOW)).toThrow(refused('CURSOR_INVALID'));
      }),
    );
    expect(() => OURS.read(`${cursor}=`, owner, NOW)).toThrow(refused('CURSOR_INVALID'));
  });

  it('is good for its reader, product and service alone, and not for ever', () => {
    const cursor = OURS.write({ order: 'NEWER', above: 12n }, owner, NOW);
    for (const other of [{ partnerId: 'q' }, { partnerId: 'p', productId: 'x' }]) {
      expect(() => OURS.read(cursor, other, NOW)).toThrow(refused('CURSOR_INVALID'));
    }
    expect(() => cursors('another secret').read(cursor, owner, NOW)).toThrow(refused('CURSOR_INVALID'));
    expect(OURS.read(cursor, owner, NOW.add({ hours: 90 * 24 }))).toEqual({ order: 'NEWER', above: 12n });
    expect(() => OURS.read(cursor, owner, NOW.add({ hours: 91 * 24 }))).toThrow(refused('CURSOR_EXPIRED'));
  });
});
