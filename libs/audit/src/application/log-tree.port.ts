import type { Tx } from '@app/kernel';
import type { Tile, TilePlace } from '../domain/tree/tiles.js';

/** A checkpoint as it was signed. */
export interface StoredCheckpoint {
  readonly size: number;
  /** 64 hex digits. */
  readonly root: string;
  /** Signed note, C2SP tlog-checkpoint. */
  readonly note: string;
}

/** An entry that waits to be taken into the tree. */
export interface WaitingEntry {
  readonly id: string;
  /** 64 hex digits. */
  readonly hash: string;
}

/** What one batch adds to the tree. */
export interface TreeGrowth {
  /** Leaves before. */
  readonly size: number;
  readonly entries: readonly WaitingEntry[];
  readonly tiles: readonly Tile[];
  readonly checkpoint: StoredCheckpoint;
  readonly at: Temporal.Instant;
}

/** The Merkle tree as it is stored: tiles that only grow, and signed checkpoints. */
export interface LogTree {
  latest(): Promise<StoredCheckpoint | undefined>;
  /** Tiles at these places that are there; one may hold more than an older tree did. */
  tiles(places: readonly TilePlace[]): Promise<readonly Tile[]>;
  /** Entries in the order of the tree, as leaves: `count` of them from `index` (from 0) on, 32 bytes each. */
  leaves(index: number, count: number): Promise<readonly Uint8Array[]>;

  /** Waits until no other batch is being added, and keeps others waiting until the transaction ends. */
  lock(tx: Tx): Promise<void>;
  latestIn(tx: Tx): Promise<StoredCheckpoint | undefined>;
  tilesIn(tx: Tx, places: readonly TilePlace[]): Promise<readonly Tile[]>;
  /**
   * Entries not in the tree yet, whose order can no longer change: nothing that began before them is still open.
   * @param from `NEWEST` looks behind the last one taken in; `START` through all, which finds what a restored database
   *   with transaction numbers of another server holds
   */
  waiting(tx: Tx, from: 'NEWEST' | 'START', limit: number): Promise<readonly WaitingEntry[]>;
  /**
   * Whether the last entry taken in was written by a transaction this server has not come to yet: the database was restored from
   * another one, and what is written now stands behind nothing.
   */
  isRestored(): Promise<boolean>;
  grow(tx: Tx, growth: TreeGrowth): Promise<void>;
}

export const LOG_TREE = Symbol('LOG_TREE');
