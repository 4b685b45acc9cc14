import { HASH_BYTES } from './tiles.js';
import { nodeHash, type Sha256 } from './tree-hash.js';

/** Hashes of a log's leaves in one block: 32 bytes a leaf, where an array of objects would cost five times as much. */
export class LeafHashes {
  private bytes = new Uint8Array(256 * HASH_BYTES);
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** @param hash 32 bytes */
  push(hash: Uint8Array): void {
    const at = this.count * HASH_BYTES;
    if (at === this.bytes.length) {
      const wider = new Uint8Array(2 * this.bytes.length);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes.set(hash, at);
    this.count += 1;
  }

  /**
   * Merkle tree hash of the first `size` leaves, 32 bytes.
   * @param size at most `length`
   */
  rootOf(size: number, sha256: Sha256): Uint8Array {
    if (size === 0) return sha256(new Uint8Array());
    const row = this.bytes.slice(0, size * HASH_BYTES);
    const at = (index: number): Uint8Array => row.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
    // each row is written over the one below it; the odd one out is carried up
    for (let width = size; width > 1; width = Math.ceil(width / 2)) {
      for (let index = 0; index < width; index += 2)
        row.set(index + 1 < width ? nodeHash(at(index), at(index + 1), sha256) : at(index), (index / 2) * HASH_BYTES);
    }
    return row.slice(0, HASH_BYTES);
  }
}
