import type { Shingles } from '../shingles.js';

/** Calls `visit` for each posting: the work in `slot` carries the 48-bit hash `high` (32 bits), `tag` (16 bits). */
export interface PostingSource {
  readonly size: number;
  forEach(visit: (high: number, tag: number, slot: number) => void): void;
}

/** What is searched for hashes. */
export interface PostingStore extends PostingSource {
  /** Adds to `found` each posting of each of the k-grams. */
  search(grams: Shingles, found: Found): void;
}

/** The 16 bits of a k-gram's lower half that are stored; its upper bits are what it was chosen by, and say little. */
export function tagOf(low: number): number {
  return low & 0xffff;
}

const INITIAL_ROOM = 256;

/** Postings in the order they came, in arrays that grow. */
export class PostingList implements PostingSource {
  size = 0;
  protected high = new Uint32Array(INITIAL_ROOM);
  protected tags = new Uint16Array(INITIAL_ROOM);
  protected slots = new Uint32Array(INITIAL_ROOM);

  push(high: number, tag: number, slot: number): void {
    if (this.size === this.slots.length) this.reserve(this.size * 2);
    this.high[this.size] = high;
    this.tags[this.size] = tag;
    this.slots[this.size] = slot;
    this.size += 1;
  }

  forEach(visit: (high: number, tag: number, slot: number) => void): void {
    for (let at = 0; at < this.size; at += 1) visit(this.high[at] ?? 0, this.tags[at] ?? 0, this.slots[at] ?? 0);
  }

  protected reserve(room: number): void {
    const [high, tags, slots] = [new Uint32Array(room), new Uint16Array(room), new Uint32Array(room)];
    high.set(this.high);
    tags.set(this.tags);
    slots.set(this.slots);
    [this.high, this.tags, this.slots] = [high, tags, slots];
  }
}

/** Answers to a page's questions: which of its k-grams is carried by the work in which slot; in arrays that grow and are used again. */
export class Found {
  count = 0;
  questions = new Uint32Array(INITIAL_ROOM);
  works = new Uint32Array(INITIAL_ROOM);

  clear(): void {
    this.count = 0;
  }

  push(question: number, slot: number): void {
    if (this.count === this.works.length) {
      const grown = (old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
        const fresh = new Uint32Array(old.length * 2);
        fresh.set(old);
        return fresh;
      };
      this.questions = grown(this.questions);
      this.works = grown(this.works);
    }
    this.questions[this.count] = question;
    this.works[this.count] = slot;
    this.count += 1;
  }

  /** Drops what works say that are there no more. */
  keep(isLive: (slot: number) => boolean): void {
    let kept = 0;
    for (let at = 0; at < this.count; at += 1) {
      const slot = this.works[at] ?? 0;
      if (!isLive(slot)) continue;
      this.questions[kept] = this.questions[at] ?? 0;
      this.works[kept] = slot;
      kept += 1;
    }
    this.count = kept;
  }
}
