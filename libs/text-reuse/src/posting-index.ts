import { PostingSegment, type Postings } from './posting-segment.js';

/**
 * Postings that grow: additions wait in a list, the next question turns them into a segment, and neighboring segments of like size are
 * merged, so that there are never more than a few. Works that left are passed over and vanish with the next merge.
 */
export class PostingIndex {
  private segments: PostingSegment[] = [];
  private waiting: Postings[] = [];

  /** @param isLive whether the work in a slot is still in the index */
  constructor(private readonly isLive: (slot: number) => boolean) {}

  add(postings: Postings): void {
    this.waiting.push(postings);
  }

  /** Calls `found` with the slot of every live work that carries the hash. */
  lookup(high: number, low: number, found: (slot: number) => void): void {
    if (this.waiting.length > 0) this.settle();
    for (const segment of this.segments) {
      segment.lookup(high, low, (slot) => {
        if (this.isLive(slot)) found(slot);
      });
    }
  }

  private settle(): void {
    let fresh = PostingSegment.of(this.waiting, this.isLive);
    this.waiting = [];
    for (
      let last = this.segments.at(-1);
      last !== undefined && last.size < fresh.size * 2;
      last = this.segments.at(-1)
    ) {
      this.segments.pop();
      fresh = PostingSegment.of([last.postings(), fresh.postings()], this.isLive);
    }
    this.segments.push(fresh);
  }
}
