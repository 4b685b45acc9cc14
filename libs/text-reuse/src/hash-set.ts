import type { Shingles } from './shingles.js';

/** Distinct hashes, asked how many of them another set has too. */
export class HashSet {
  private readonly mask: number;
  /** Open addressing: place of a hash among the others, plus one. */
  private readonly places: Uint32Array;
  /** What was counted before: the works that close with one line are compared for every page that closes with it. */
  private readonly counted = new WeakMap<HashSet, number>();

  /** @param hashes each hash once */
  constructor(private readonly hashes: Shingles) {
    const { count, high } = hashes;
    this.places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
    this.mask = this.places.length - 1;
    for (let at = 0; at < count; at += 1) {
      let place = (high[at] ?? 0) & this.mask;
      while (this.places[place] !== 0) place = (place + 1) & this.mask;
      this.places[place] = at + 1;
    }
  }

  /** How many hashes both have. */
  commonWith(other: HashSet): number {
    const known = this.counted.get(other) ?? other.counted.get(this);
    if (known !== undefined) return known;
    const { count, high, low } = other.hashes;
    let common = 0;
    for (let at = 0; at < count; at += 1) if (this.has(high[at] ?? 0, low[at] ?? 0)) common += 1;
    this.counted.set(other, common);
    return common;
  }

  private has(high: number, low: number): boolean {
    const { places, mask, hashes } = this;
    let place = high & mask;
    for (let seen = places[place] ?? 0; seen !== 0; seen = places[place] ?? 0) {
      if (hashes.high[seen - 1] === high && hashes.low[seen - 1] === low) return true;
      place = (place + 1) & mask;
    }
    return false;
  }
}
