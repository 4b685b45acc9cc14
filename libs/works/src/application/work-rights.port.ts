import type { Work } from '../domain/work.js';

/** What decides whether a work may be licensed at all; nothing of its content. */
export type WorkRights = Pick<
  Work,
  'id' | 'uri' | 'language' | 'origin' | 'source' | 'pubStatus' | 'embargoedUntil' | 'withheldAt' | 'canceledAt'
>;

/** What has changed up to the instant of asking. */
export interface ChangedRights {
  /** Names the database that answered; another after a restore, a failover or a restart, whose marks are not comparable. */
  readonly database: string;
  /** Where to ask on from; never falls from one answer to a later one. */
  readonly mark: bigint;
  /** Works whose rights have changed since the mark that was asked with; some of them perhaps before it. */
  readonly changed: readonly string[];
}

/** Injection token of the `WorkRightsStore`. */
export const WORK_RIGHTS = Symbol('WORK_RIGHTS');

export interface WorkRightsStore {
  /** Versions by id, in any order, in one query; those that do not exist are missing. */
  rights(ids: readonly string[]): Promise<readonly WorkRights[]>;
  /**
   * @param since mark of an earlier answer, not older than some hours; absent: only the mark is asked for
   * @param most so many are told at most, however many there are
   */
  changes(most: number, since?: bigint): Promise<ChangedRights>;
}
