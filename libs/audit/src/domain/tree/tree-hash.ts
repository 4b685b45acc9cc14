/** SHA-256 of some bytes; handed in, because this folder knows no platform. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const LEAF = 0x00;
const NODE = 0x01;

/** Hash of one leaf, 32 bytes. RFC 9162, section 2.1.1. */
export function leafHash(leaf: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(LEAF, leaf));
}

/** Hash of two subtrees under one node, 32 bytes. RFC 9162, section 2.1.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(NODE, left, right));
}

/**
 * Merkle tree hash of a list of leaves.
 * @returns 32 bytes; of an empty list, the hash of the empty string
 * @see RFC 9162, section 2.1.1
 */
export function merkleRoot(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  return rootOf(
    leaves.map((leaf) => leafHash(leaf, sha256)),
    sha256,
  );
}

/** The same, from the hashes of the leaves. */
export function rootOf(leafHashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  let level = leafHashes;
  // pairing from the left and carrying the odd one up gives the same tree as splitting at the largest power of two
  while (level.length > 1) level = pairUp(level, sha256);
  return level[0] ?? sha256(new Uint8Array());
}

function pairUp(level: readonly Uint8Array[], sha256: Sha256): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const left = level[index];
    const right = level[index + 1];
    if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right, sha256));
  }
  return above;
}

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0));
  whole[0] = prefix;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
