import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { merkleRoot } from './merkle-root.js';

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
});
