import type { Found, SearchedPostings } from '@app/text-reuse';
import { hashOf } from '../../domain/postings/posting-run.js';

/** The postings fetched for one page, searched for that page's fingerprints. */
export class FetchedPostings implements SearchedPostings {
  private readonly carriers = new Map<number, number[]>();
  private slots: readonly number[] | undefined;

  add(hash: number, sequence: number): void {
    const known = this.carriers.get(hash);
    if (known === undefined) this.carriers.set(hash, [sequence]);
    else known.push(sequence);
  }

  /** The sequence of the work in a slot; slots follow the order of sequences. */
  sequenceAt(slot: number): number {
    return this.sequences()[slot] ?? 0;
  }

  search({ count, high, low }: Parameters<SearchedPostings['search']>[0], found: Found): void {
    const slotOf = new Map(this.sequences().map((sequence, slot) => [sequence, slot]));
    for (let gram = 0; gram < count; gram += 1) {
      const carriers = this.carriers.get(hashOf(high[gram] ?? 0, low[gram] ?? 0));
      if (carriers === undefined) continue;
      for (const sequence of carriers) found.push(gram, slotOf.get(sequence) ?? 0);
    }
  }

  private sequences(): readonly number[] {
    this.slots ??= [...new Set([...this.carriers.values()].flat())].sort((a, b) => a - b);
    return this.slots;
  }
}
