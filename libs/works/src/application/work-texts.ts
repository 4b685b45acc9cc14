import type { WorkStore, WorkText } from './work-store.port.js';

/** Where a reader of the texts stands: everything up to it has been read. */
export interface WorkTextPage {
  readonly items: readonly WorkText[];
  /** Give it to the next call; equal to the one given when there was nothing more. */
  readonly cursor: bigint;
}

/** Largest page. */
const MOST = 1_000;

/** The texts of all works, in the order they were taken in: how a match index is built and kept up to date. */
export class WorkTexts {
  constructor(private readonly store: WorkStore) {}

  /**
   * @param cursor of the page before; 0n to begin
   * @param limit at most 1,000
   */
  async since(cursor: bigint, limit: number): Promise<WorkTextPage> {
    const items = await this.store.textsAfter(cursor, Math.min(limit, MOST));
    return { items, cursor: items.at(-1)?.sequence ?? cursor };
  }

  /** The texts of works with these sequences, in no particular order; those no longer on record are passed over. */
  at(sequences: readonly bigint[]): Promise<readonly WorkText[]> {
    return sequences.length === 0 ? Promise.resolve([]) : this.store.textsAt(sequences);
  }

  /** The sequence of the work taken in last; 0n before the first. */
  latest(): Promise<bigint> {
    return this.store.latestSequence();
  }
}
