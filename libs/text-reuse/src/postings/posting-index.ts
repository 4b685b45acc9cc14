import type { Shingles } from '../shingles.js';
import { PostingDelta } from './posting-delta.js';
import { type Found, PostingList, type PostingSource, tagOf } from './posting-list.js';
import { PostingSegment } from './posting-segment.js';

/** Postings that wait at most before they become a segment of their own, and the most that a small addition may be. */
const DELTA_ROOM = 0x4000;
/** Waiting postings are packed from this many on, asked or not: they take half as much again unpacked. */
const WAITING_ROOM = 0x40_0000;
/** A segment has at least this many times the postings of the next one. */
const TIER = 4;

/**
 * Postings that grow. A few additions are searched as they are; many are packed into a segment. Segments are merged so that there are
 * never more than a few; works that left are passed over and vanish with the next merge.
 */
export class PostingIndex {
  private segments: PostingSegment[] = [];
  private delta = new PostingDelta();
  private waiting = new PostingList();
  private slots = 1;

  /**
   * @param isLive whether the work in a slot is still in the index
   * @param most postings of one hash that are kept
   */
  constructor(
    private readonly isLive: (slot: number) => boolean,
    private readonly most: number,
  ) {}

  /** Bytes of all tables, what is not yet packed included. */
  get bytes(): number {
    return this.segments.reduce((sum, { bytes }) => sum + bytes, this.delta.bytes);
  }

  add({ count, high, low }: Shingles, slot: number): void {
    this.slots = Math.max(this.slots, slot + 1);
    for (let at = 0; at < count; at += 1) this.waiting.push(high[at] ?? 0, tagOf(low[at] ?? 0), slot);
    if (this.waiting.size >= WAITING_ROOM) this.settle();
  }

  /** Adds to `found` each posting of each k-gram, those of works that left included. */
  search(grams: Shingles, found: Found): void {
    if (this.waiting.size > 0) this.settle();
    for (const segment of this.segments) segment.search(grams, found);
    if (this.delta.size > 0) this.delta.search(grams, found);
  }

  /** Packs everything into one segment: slower than an addition, and the fastest to ask. */
  compact(): void {
    const all = [...this.segments, this.delta, this.waiting];
    this.segments = [this.pack(all)];
    this.delta = new PostingDelta();
    this.waiting = new PostingList();
  }

  private settle(): void {
    const { waiting } = this;
    this.waiting = new PostingList();
    if (this.delta.size + waiting.size <= DELTA_ROOM) {
      waiting.forEach((high, tag, slot) => {
        this.delta.push(high, tag, slot);
      });
      return;
    }
    const fresh: PostingSource[] = [this.delta, waiting];
    this.delta = new PostingDelta();
    let size = fresh.reduce((sum, source) => sum + source.size, 0);
    for (let last = this.segments.at(-1); last !== undefined && last.size < size * TIER; last = this.segments.at(-1)) {
      this.segments.pop();
      fresh.push(last);
      size += last.size;
    }
    this.segments.push(this.pack(fresh));
  }

  private pack(sources: readonly PostingSource[]): PostingSegment {
    return PostingSegment.of(sources, this.slots, this.isLive, this.most);
  }
}
