/** Fingerprints of some works, unsorted: entry `i` says that the work in slot `slots[i]` carries the hash `high[i]:low[i]`. */
export interface Postings {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly slots: Uint32Array;
}

const LEAST_BITS = 16;
const ENTRIES_PER_BUCKET = 4;

/**
 * An immutable set of postings. The top bits of a hash (16 at least) choose a bucket, the bucket holds the other half: 48 bits or more
 * tell two k-grams apart, at about 13 bytes a posting.
 */
export class PostingSegment {
  private constructor(
    private readonly shift: number,
    private readonly bounds: Uint32Array,
    private readonly low: Uint32Array,
    private readonly slots: Uint32Array,
    /** The chosen bits again, for merging: buckets of another size need them. */
    private readonly high: Uint32Array,
  ) {}

  get size(): number {
    return this.slots.length;
  }

  /** @param keep whether the work in a slot is still in the index */
  static of(parts: readonly Postings[], keep: (slot: number) => boolean): PostingSegment {
    const kept = countKept(parts, keep);
    const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(kept / ENTRIES_PER_BUCKET + 1)));
    const shift = 32 - bits;
    const bounds = new Uint32Array(2 ** bits + 1);
    forEachKept(parts, keep, (part, at) => {
      const bucket = (part.high[at] ?? 0) >>> shift;
      bounds[bucket + 1] = (bounds[bucket + 1] ?? 0) + 1;
    });
    for (let bucket = 1; bucket < bounds.length; bucket += 1) {
      bounds[bucket] = (bounds[bucket] ?? 0) + (bounds[bucket - 1] ?? 0);
    }
    const free = bounds.slice();
    const high = new Uint32Array(kept);
    const low = new Uint32Array(kept);
    const slots = new Uint32Array(kept);
    forEachKept(parts, keep, (part, at) => {
      const bucket = (part.high[at] ?? 0) >>> shift;
      const place = free[bucket] ?? 0;
      free[bucket] = place + 1;
      high[place] = part.high[at] ?? 0;
      low[place] = part.low[at] ?? 0;
      slots[place] = part.slots[at] ?? 0;
    });
    return new PostingSegment(shift, bounds, low, slots, high);
  }

  /** Calls `found` with the slot of every work that carries the hash. */
  lookup(high: number, low: number, found: (slot: number) => void): void {
    const bucket = high >>> this.shift;
    const end = this.bounds[bucket + 1] ?? 0;
    for (let at = this.bounds[bucket] ?? 0; at < end; at += 1) {
      if (this.low[at] === low) found(this.slots[at] ?? 0);
    }
  }

  postings(): Postings {
    return { high: this.high, low: this.low, slots: this.slots };
  }
}

function countKept(parts: readonly Postings[], keep: (slot: number) => boolean): number {
  let count = 0;
  forEachKept(parts, keep, () => {
    count += 1;
  });
  return count;
}

function forEachKept(
  parts: readonly Postings[],
  keep: (slot: number) => boolean,
  visit: (part: Postings, at: number) => void,
): void {
  for (const part of parts) {
    for (let at = 0; at < part.slots.length; at += 1) if (keep(part.slots[at] ?? 0)) visit(part, at);
  }
}
