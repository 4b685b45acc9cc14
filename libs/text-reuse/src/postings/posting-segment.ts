import type { Shingles } from '../shingles.js';
import { type Found, type PostingSource, type PostingStore, tagOf } from './posting-list.js';

/** Postings in a bucket: half of this to this on average. The fewer, the less is looked through, and the more bytes a posting takes. */
const FULLEST_BUCKET = 8;
const LEAST_BITS = 8;
/** Questions asked at once. */
const BATCH = 512;
const passed = new Uint32Array(BATCH);
const starts = new Uint32Array(BATCH);
const ends = new Uint32Array(BATCH);
const firsts = new Uint16Array(BATCH);

/**
 * An immutable set of postings, at 7.5 to 9 bytes each. The top bits of a hash choose a bucket. A small table of its own says which of 64
 * kinds of hashes a bucket has, so that most questions without an answer end there, in what a processor keeps at hand. An entry keeps the
 * 16-bit tag and, in one word, the other bits of the hash above the slot of the work. There are at least as many buckets as slots, so that
 * both fit.
 */
export class PostingSegment implements PostingStore {
  /**
   * @param kinds two words for each bucket: a bit for each kind of hash in it
   * @param bounds for each bucket where its entries start; one more at the end
   */
  private constructor(
    private readonly shift: number,
    private readonly slotBits: number,
    private readonly kinds: Uint32Array,
    private readonly bounds: Uint32Array,
    private readonly tags: Uint16Array,
    private readonly rest: Uint32Array,
  ) {}

  get size(): number {
    return this.tags.length;
  }

  get bytes(): number {
    return this.kinds.byteLength + this.bounds.byteLength + this.tags.byteLength + this.rest.byteLength;
  }

  /**
   * @param slots how many slots there are
   * @param isLive whether the work in a slot is still in the index
   * @param most postings of one hash that are kept; a hash of more works says nothing
   */
  static of(
    sources: readonly PostingSource[],
    slots: number,
    isLive: (slot: number) => boolean,
    most: number,
  ): PostingSegment {
    const total = sources.reduce((sum, { size }) => sum + size, 0);
    const slotBits = Math.max(1, Math.ceil(Math.log2(slots)));
    const bits = Math.max(LEAST_BITS, slotBits, Math.ceil(Math.log2(total / FULLEST_BUCKET)));
    const shift = 32 - bits;
    const bounds = new Uint32Array(2 ** bits + 1);
    for (const source of sources) {
      source.forEach((high, _, slot) => {
        if (isLive(slot)) bounds[high >>> shift] = (bounds[high >>> shift] ?? 0) + 1;
      });
    }
    for (let bucket = 1; bucket < bounds.length; bucket += 1)
      bounds[bucket] = (bounds[bucket] ?? 0) + (bounds[bucket - 1] ?? 0);
    const kept = bounds.at(-1) ?? 0;
    const tags = new Uint16Array(kept);
    const rest = new Uint32Array(kept);
    const below = 2 ** shift - 1;
    for (const source of sources) {
      source.forEach((high, tag, slot) => {
        if (!isLive(slot)) return;
        const place = (bounds[high >>> shift] ?? 0) - 1;
        bounds[high >>> shift] = place;
        tags[place] = tag;
        rest[place] = ((high & below) << slotBits) | slot;
      });
    }
    const left = capped({ slotBits, bounds, tags, rest }, most);
    return new PostingSegment(shift, slotBits, kindsOf(bounds, left.tags), bounds, left.tags, left.rest);
  }

  search(grams: Shingles, found: Found): void {
    for (let from = 0; from < grams.count; from += BATCH) this.searchBatch(grams, from, found);
  }

  /** WHY loop after loop: memory answers many questions at once, if none waits for the answer to the one before. */
  private searchBatch({ count, high, low }: Shingles, from: number, found: Found): void {
    const { kinds, bounds, tags, rest, shift, slotBits } = this;
    const to = Math.min(count, from + BATCH);
    let left = 0;
    for (let gram = from; gram < to; gram += 1) {
      const kind = low[gram] ?? 0;
      const bits = kinds[2 * ((high[gram] ?? 0) >>> shift) + ((kind >>> WORD_BITS) & 1)] ?? 0;
      passed[left] = gram;
      left += (bits >>> (kind & KIND_IN_WORD)) & 1;
    }
    for (let asked = 0; asked < left; asked += 1) {
      const bucket = (high[passed[asked] ?? 0] ?? 0) >>> shift;
      starts[asked] = bounds[bucket] ?? 0;
      ends[asked] = bounds[bucket + 1] ?? 0;
    }
    for (let asked = 0; asked < left; asked += 1) firsts[asked] = tags[starts[asked] ?? 0] ?? 0;
    const below = 2 ** shift - 1;
    const slotMask = 2 ** slotBits - 1;
    for (let asked = 0; asked < left; asked += 1) {
      const gram = passed[asked] ?? 0;
      const tag = tagOf(low[gram] ?? 0);
      const end = ends[asked] ?? 0;
      for (let at = starts[asked] ?? 0; at < end; at += 1) {
        if (tags[at] !== tag) continue;
        const entry = rest[at] ?? 0;
        if (entry >>> slotBits === ((high[gram] ?? 0) & below)) found.push(gram, entry & slotMask);
      }
    }
  }

  forEach(visit: (high: number, tag: number, slot: number) => void): void {
    const { bounds, tags, rest, shift, slotBits } = this;
    const slotMask = 2 ** slotBits - 1;
    for (let bucket = 0; bucket + 1 < bounds.length; bucket += 1) {
      const top = bucket << shift;
      const end = bounds[bucket + 1] ?? 0;
      for (let at = bounds[bucket] ?? 0; at < end; at += 1) {
        const entry = rest[at] ?? 0;
        visit((top | (entry >>> slotBits)) >>> 0, tags[at] ?? 0, entry & slotMask);
      }
    }
  }
}

/** The lowest bits of a tag tell 64 kinds of hashes apart: 32 in each word of a bucket. */
const WORD_BITS = 5;
const KIND_IN_WORD = 31;

/** What kinds the entries of each bucket are of. */
function kindsOf(bounds: Uint32Array, tags: Uint16Array): Uint32Array {
  const kinds = new Uint32Array(2 * (bounds.length - 1));
  for (let bucket = 0; bucket + 1 < bounds.length; bucket += 1) {
    const end = bounds[bucket + 1] ?? 0;
    for (let at = bounds[bucket] ?? 0; at < end; at += 1) {
      const tag = tags[at] ?? 0;
      const word = 2 * bucket + ((tag >>> WORD_BITS) & 1);
      kinds[word] = (kinds[word] ?? 0) | (1 << (tag & KIND_IN_WORD));
    }
  }
  return kinds;
}

interface Entries {
  readonly tags: Uint16Array;
  readonly rest: Uint32Array;
}

/**
 * Drops what a hash has beyond `most` postings, so that no question meets a long list.
 * @param bounds changed: where the entries of each bucket start then
 */
function capped(
  { slotBits, bounds, tags, rest }: Entries & { readonly slotBits: number; readonly bounds: Uint32Array },
  most: number,
): Entries {
  let write = 0;
  for (let bucket = 0; bucket + 1 < bounds.length; bucket += 1) {
    const start = bounds[bucket] ?? 0;
    const end = bounds[bucket + 1] ?? 0;
    bounds[bucket] = write;
    const carriers = end - start > most ? new Map<number, number>() : undefined;
    for (let at = start; at < end; at += 1) {
      if (carriers !== undefined) {
        const key = ((rest[at] ?? 0) >>> slotBits) * 0x1_0000 + (tags[at] ?? 0);
        const seen = carriers.get(key) ?? 0;
        if (seen >= most) continue;
        carriers.set(key, seen + 1);
      }
      tags[write] = tags[at] ?? 0;
      rest[write] = rest[at] ?? 0;
      write += 1;
    }
  }
  bounds[bounds.length - 1] = write;
  return write === tags.length ? { tags, rest } : { tags: tags.slice(0, write), rest: rest.slice(0, write) };
}
