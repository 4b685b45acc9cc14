import type { FeedEntry, WithdrawalReason } from './feed-entry.js';

/** What a partner was last told of a work. */
export interface ToldWork {
  /** The version it was told of. */
  readonly workId: string;
  readonly as: 'ITEM' | WithdrawalReason;
}

export type FeedChangeType = 'work.published' | 'work.corrected' | 'work.withdrawn';

/** News of a work for one partner. */
export interface FeedChange {
  readonly type: FeedChangeType;
  /** The version that a correction takes the place of. */
  readonly replaces?: string;
}

/**
 * What an entry says that its partner has not been told. A kill is told whatever the partner heard before: it may have the
 * work from elsewhere.
 * @param isShown whether one of the partner's products finds the work
 */
export function changeOf(entry: FeedEntry, told: ToldWork | undefined, isShown: boolean): FeedChange | undefined {
  if (entry.kind === 'WITHDRAWAL') {
    if (told?.as === entry.reason) return undefined;
    return told === undefined && !isShown && entry.reason !== 'KILLED' ? undefined : { type: 'work.withdrawn' };
  }
  if (!isShown) return undefined;
  if (told?.as !== 'ITEM') return { type: 'work.published' };
  return told.workId === entry.workId ? undefined : { type: 'work.corrected', replaces: told.workId };
}

/** What the partner has been told then. */
export function toldBy(entry: FeedEntry): ToldWork {
  return { workId: entry.workId, as: entry.kind === 'ITEM' ? 'ITEM' : entry.reason };
}
