import type { Tx } from '@app/kernel';
import type { ToldWork } from '../../domain/feed-change.js';
import type { FeedPlace } from '../feed-index.port.js';

/** How far the changes of a partner's feed have been told. */
export interface AnnouncedUntil {
  readonly position: bigint;
  /** Up to here things are remembered, and nobody is told. */
  readonly silentUntil: bigint;
}

/** A place of a feed that has changed, with what its partner was last told of it. */
export interface ChangedPlace extends FeedPlace {
  readonly told?: ToldWork;
  /** Whether a product of the partner, of any seat, finds it. */
  readonly isShown: boolean;
}

/** The changes of feeds, in the order of their commits. */
export interface FeedChanges {
  /** Partners whose feed has changed since it was last told, or changes by time alone. */
  waiting(now: Temporal.Instant): Promise<readonly string[]>;
  reached(partnerId: string): Promise<AnnouncedUntil>;
  /** Holds the partner's place until the transaction ends. @returns false where another has moved it from `position` */
  claim(tx: Tx, partnerId: string, position: bigint): Promise<boolean>;
  after(partnerId: string, position: bigint, limit: number, at: Temporal.Instant): Promise<readonly ChangedPlace[]>;
  remember(tx: Tx, partnerId: string, told: readonly (ToldWork & { readonly uri: string })[]): Promise<void>;
  advance(tx: Tx, partnerId: string, position: bigint): Promise<void>;
}

export const FEED_CHANGES = Symbol('FEED_CHANGES');
