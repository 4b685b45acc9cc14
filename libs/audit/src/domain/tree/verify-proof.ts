import { HASH_BYTES } from './tiles.js';
import { nodeHash, type Sha256 } from './tree-hash.js';

/** A leaf said to stand in a tree. Hashes are 32 bytes. */
export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** A smaller tree said to be the beginning of a larger one. */
export interface ConsistencyClaim {
  readonly from: number;
  readonly fromRoot: Uint8Array;
  readonly to: number;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the proof shows the leaf at its place. RFC 9162, section 2.1.3.2. */
export function includes(claim: InclusionClaim, sha256: Sha256): boolean {
  const { index, size, proof } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![claim.leafHash, claim.root, ...proof].every(isHash)) return false;
  let [first, second] = [index, size - 1];
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (second === 0) return false;
    if (isOdd(first) || first === second) {
      hash = nodeHash(sibling, hash, sha256);
      while (!isOdd(first) && first !== 0) [first, second] = [half(first), half(second)];
    } else {
      hash = nodeHash(hash, sibling, sha256);
    }
    [first, second] = [half(first), half(second)];
  }
  return second === 0 && sameBytes(hash, claim.root);
}

/** Whether the proof shows that the larger tree begins with the smaller one. RFC 9162, section 2.1.4.2. */
export function beginsWith(claim: ConsistencyClaim, sha256: Sha256): boolean {
  const { from, to, proof } = claim;
  // of an empty tree there is nothing to prove, and no proof shows anything
  if (!isCount(from) || !isCount(to) || from === 0 || from > to) return false;
  if (from === to) return proof.length === 0 && sameBytes(claim.fromRoot, claim.toRoot);
  if (![claim.fromRoot, claim.toRoot, ...proof].every(isHash)) return false;
  const [start, ...rest] = isPowerOfTwo(from) ? [claim.fromRoot, ...proof] : proof;
  if (start === undefined || proof.length === 0) return false;
  let [first, second] = [from - 1, to - 1];
  while (isOdd(first)) [first, second] = [half(first), half(second)];
  let [smaller, larger] = [start, start];
  for (const sibling of rest) {
    if (second === 0) return false;
    if (isOdd(first) || first === second) {
      smaller = nodeHash(sibling, smaller, sha256);
      larger = nodeHash(sibling, larger, sha256);
      while (!isOdd(first) && first !== 0) [first, second] = [half(first), half(second)];
    } else {
      larger = nodeHash(larger, sibling, sha256);
    }
    [first, second] = [half(first), half(second)];
  }
  return second === 0 && sameBytes(smaller, claim.fromRoot) && sameBytes(larger, claim.toRoot);
}

function isHash({ length }: Uint8Array): boolean {
  return length === HASH_BYTES;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** By arithmetic, not by bits: those of JavaScript end at 32. */
function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
