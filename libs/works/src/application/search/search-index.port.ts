import type { Tx } from '@app/kernel';
import type { SearchedWork } from '../../domain/search/lexemes.js';

/** How far the index has come. */
export interface IndexProgress {
  /** Of the rules the lexemes are made by. */
  readonly rules: number;
  /** Of the last work indexed; works are indexed in the order they were taken in. */
  readonly sequence: bigint;
  /** Indexed since `startedAt`. */
  readonly works: number;
  readonly startedAt: Temporal.Instant;
  readonly movedAt: Temporal.Instant;
}

export interface WorkToIndex extends SearchedWork {
  readonly id: string;
  readonly sequence: bigint;
}

/** A work as the index keeps it. */
export interface IndexedWork {
  readonly id: string;
  readonly sequence: bigint;
  readonly at: Temporal.Instant;
  /** On the publisher's clocks, 202605. */
  readonly month: number;
  readonly lexemes: readonly string[];
}

export interface SearchIndex {
  progress(): Promise<IndexProgress>;
  /** Of the work taken in last; 0n where there is none. */
  latest(): Promise<bigint>;
  /** The progress, held until the transaction ends: one indexes at a time. */
  hold(tx: Tx): Promise<IndexProgress>;
  /** The next works after a sequence, in order. */
  next(tx: Tx, after: bigint, most: number): Promise<readonly WorkToIndex[]>;
  /** In the place of what was kept of the same works. @param words of their headlines */
  keep(tx: Tx, works: readonly IndexedWork[], words: readonly string[]): Promise<void>;
  advance(tx: Tx, to: IndexProgress): Promise<void>;
}

/** Injection token of the `SearchIndex`. */
export const SEARCH_INDEX = Symbol('SEARCH_INDEX');
