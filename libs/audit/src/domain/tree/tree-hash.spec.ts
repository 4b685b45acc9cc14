import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LeafHashes } from './leaf-hashes.js';
import { leafHash, merkleRoot } from './tree-hash.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The definition of RFC 9162, section 2.1.1, word for word: split at the largest power of two below n. */
function byDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return sha256(Buffer.concat([Uint8Array.of(0), first]));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.concat([Uint8Array.of(1), byDefinition(leaves.slice(0, k)), byDefinition(leaves.slice(k))]));
}

describe('the Merkle tree hash', () => {
  it('of no leaves is the hash of nothing', () => {
    expect(Buffer.from(merkleRoot([], sha256)).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('equals the definition for any list', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 }), (leaves) => {
        expect(Buffer.from(merkleRoot(leaves, sha256))).toEqual(Buffer.from(byDefinition(leaves)));
      }),
    );
  });

  it('of the beginning of a list kept in one block equals it too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), (a, b) => {
        const [size, length] = [Math.min(a, b), Math.max(a, b)];
        const leaves = Array.from({ length }, (_, at) => Uint8Array.of(at >> 8, at & 0xff));
        const kept = new LeafHashes();
        for (const leaf of leaves) kept.push(leafHash(leaf, sha256));
        expect(kept.rootOf(size, sha256).toHex()).toBe(merkleRoot(leaves.slice(0, size), sha256).toHex());
        expect(kept.length).toBe(length);
      }),
      { numRuns: 30 },
    );
  });
});
