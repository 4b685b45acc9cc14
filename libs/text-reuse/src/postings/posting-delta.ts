import type { Shingles } from '../shingles.js';
import { type Found, PostingList, type PostingStore, tagOf } from './posting-list.js';

const HEADS = 0x4000;
const SHIFT = 18;

/** The newest postings, searchable as they come: a list with a hash table of chains over it. */
export class PostingDelta extends PostingList implements PostingStore {
  private readonly heads = new Int32Array(HEADS).fill(-1);
  private next = new Int32Array(this.slots.length);

  get bytes(): number {
    return this.heads.byteLength + this.next.byteLength + this.slots.length * 10;
  }

  override push(high: number, tag: number, slot: number): void {
    const at = this.size;
    super.push(high, tag, slot);
    this.next[at] = this.heads[high >>> SHIFT] ?? -1;
    this.heads[high >>> SHIFT] = at;
  }

  search({ count, high, low }: Shingles, found: Found): void {
    for (let gram = 0; gram < count; gram += 1) {
      const hash = high[gram] ?? 0;
      for (let at = this.heads[hash >>> SHIFT] ?? -1; at >= 0; at = this.next[at] ?? -1) {
        if (this.high[at] === hash && this.tags[at] === tagOf(low[gram] ?? 0)) found.push(gram, this.slots[at] ?? 0);
      }
    }
  }

  protected override reserve(room: number): void {
    super.reserve(room);
    const next = new Int32Array(room);
    next.set(this.next);
    this.next = next;
  }
}
