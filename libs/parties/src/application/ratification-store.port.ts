import type { Tx } from '@app/kernel';
import type { Ratification, RatificationClock, RatificationState } from '../domain/ratification.js';
import type { ListQuery } from './partner-store.port.js';

export interface RatificationStore {
  find(id: string): Promise<Ratification | undefined>;
  list(state: RatificationState | undefined, query: ListQuery): Promise<readonly Ratification[]>;
  /** Ids of pending demands whose time is over, earliest first. */
  due(at: Temporal.Instant, limit: number): Promise<readonly string[]>;
  add(tx: Tx, demand: Ratification): Promise<void>;
  /** Stores a decision. @returns STALE, with nothing written, when the row changed since `seen` */
  apply(tx: Tx, seen: Ratification, next: Ratification): Promise<'APPLIED' | 'STALE'>;
  /** Locks the next pending demands whose clock is provisional, in order of id, passing over those another transaction holds. */
  provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Ratification[]>;
  /** Stores a clock counted again, where the demand is still pending and its clock provisional. */
  reclock(tx: Tx, seen: Ratification, clock: RatificationClock): Promise<'APPLIED' | 'STALE'>;
}

export const RATIFICATION_STORE = Symbol('RATIFICATION_STORE');
