import type { FeedRange } from '../domain/feed-range.js';

/** The front of a partner's feed. */
export interface FeedFront {
  /** Position of the last change; 0n for a partner that never had a license. */
  readonly position: bigint;
  /**
   * Second of the last change, another one for every change; absent until that second is over: what is said to be
   * older than it is, is never older than the next change.
   */
  readonly changedAt?: Temporal.Instant;
  /** Up to which instant the feed has been read, by any reader's clock. */
  readonly ripeUntil?: Temporal.Instant;
}

/** Whose feed, narrowed to what it may see. */
export interface FeedReader {
  readonly partnerId: string;
  /** Account or token: some products are given to one seat. */
  readonly seat: string;
  /** Absent: all its products. */
  readonly productId?: string;
}

/** Place of a work in a feed. */
export interface FeedPlace {
  readonly uri: string;
  /** Current version. */
  readonly workId: string;
  readonly position: bigint;
  /** Number of versions before it. */
  readonly earlierVersions: number;
}

/**
 * Order in which the works of a partner's licenses changed. One row a work and partner, moved to the front by any change
 * of what a decision about it rests on, in the transaction of that change.
 *
 * Positions are given by the order of commits: who gives one locks the partner's front until its transaction ends, so
 * when a position can be read, every position before it was given for good or never will be. A cursor that is a position
 * therefore passes nothing that a slower writer still holds.
 */
export interface FeedIndex {
  /** @param now what time alone changes by then (embargoes, terms) is moved to the front first */
  front(partnerId: string, now: Temporal.Instant): Promise<FeedFront>;
  /** Works in the reader's products, in the order of the range. @param limit one more is looked for, to tell whether there is */
  places(
    reader: FeedReader,
    range: FeedRange,
    limit: number,
    at: Temporal.Instant,
  ): Promise<{ readonly places: readonly FeedPlace[]; readonly hasMore: boolean }>;
  /** Place of one work, by its address; undefined where it is not in the reader's products. */
  placeOf(reader: FeedReader, workUri: string, at: Temporal.Instant): Promise<FeedPlace | undefined>;
}

/** Injection token of the `FeedIndex`. */
export const FEED_INDEX = Symbol('FEED_INDEX');
