import type { Tx } from '@app/kernel';
import type { ProductHolder, ProductId } from '../domain/product.js';
import type { Origin, PubStatus, Work, WorkComponent, WorkDraft, WorkId } from '../domain/work.js';

/** A draft with everything decided that is decided before the database sees it. */
export interface PreparedWork extends Omit<WorkDraft, 'components'> {
  readonly components?: readonly WorkComponent[];
  readonly id: WorkId;
  /** Place in its batch, from 0. */
  readonly ordinal: number;
  readonly origin: Origin;
  readonly source?: string;
  readonly charCount: number;
  readonly contentHash: string;
}

/** What became of a batch. */
export interface BatchOutcome {
  /** Ids of the versions that were new, in the order of the batch. */
  readonly inserted: readonly WorkId[];
  /** How many were there already with the same content. */
  readonly unchanged: number;
  /** Ordinals of those whose `uri` and `version` are there with other content. */
  readonly conflicts: readonly number[];
  /** Earlier versions that a newly imported canceled version has taken with it. */
  readonly canceled: number;
}

/** Which works a list shows; all that is given must hold. */
export interface WorkFilter {
  readonly origin?: Origin;
  /** BCP 47 tag, exact. */
  readonly language?: string;
  /** Part of the title, case-insensitive. */
  readonly titlePart?: string;
  /** Only what may be shown outside at this instant: usable and out of embargo. */
  readonly releasedAt?: Temporal.Instant;
  /** Only what lies in the products this holder has at `at`. */
  readonly offered?: { readonly to: ProductHolder; readonly at: Temporal.Instant };
  /** Only what the query of this product finds. */
  readonly productId?: ProductId;
}

/** Sort key of a list: newest `versionCreated` first, then latest `sequence`. */
export interface ListPosition {
  readonly versionCreated: Temporal.Instant;
  readonly sequence: bigint;
}

/** A work without its body, for lists. */
export interface WorkSummary extends Omit<Work, 'text'> {
  /** Beginning of the body, whole graphemes. */
  readonly excerpt: string;
}

/** What a match index needs of a work. */
export interface WorkText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly origin: Origin;
  readonly sequence: bigint;
}

export interface WorkStore {
  /**
   * Takes a batch in, whole and in bulk: new versions are inserted, known ones left as they are.
   * Batches of several writers are taken one after another, so `sequence` grows in the order of their commits.
   * @param at `versionCreated` of drafts without one
   */
  takeIn(tx: Tx, batch: readonly PreparedWork[], at: Temporal.Instant): Promise<BatchOutcome>;
  find(ids: readonly string[]): Promise<readonly Work[]>;
  findByUri(uris: readonly string[]): Promise<readonly Work[]>;
  /** Which of these versions lie in the products the holder has at `at`. */
  offered(ids: readonly string[], to: ProductHolder, at: Temporal.Instant): Promise<ReadonlySet<string>>;
  /** Locked against other writers until the transaction ends. */
  lock(tx: Tx, id: string): Promise<Work | undefined>;
  /**
   * Sets the status of every version of a `uri` from an instant on; those canceled stay so.
   * @param note why, for those who had the work; of no use for a usable one
   * @returns versions changed
   */
  setStatus(tx: Tx, uri: string, to: PubStatus, at: Temporal.Instant, note: string): Promise<number>;
  list(filter: WorkFilter, after: ListPosition | undefined, limit: number): Promise<readonly WorkSummary[]>;
  /** Current and earlier versions with a body, by `sequence`, above `after`. */
  textsAfter(after: bigint, limit: number): Promise<readonly WorkText[]>;
  /** The works with these sequences that have a body. */
  textsAt(sequences: readonly bigint[]): Promise<readonly WorkText[]>;
  /** 0n where there is no work. */
  latestSequence(): Promise<bigint>;
}

/** Injection token of the `WorkStore`. */
export const WORK_STORE = Symbol('WORK_STORE');
