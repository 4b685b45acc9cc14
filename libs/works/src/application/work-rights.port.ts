import type { Work } from '../domain/work.js';

/** What decides whether a work may be licensed at all; nothing of its content. */
export type WorkRights = Pick<
  Work,
  'id' | 'uri' | 'language' | 'origin' | 'source' | 'pubStatus' | 'embargoedUntil' | 'withheldAt' | 'canceledAt'
>;

/** Injection token of the `WorkRightsStore`. */
export const WORK_RIGHTS = Symbol('WORK_RIGHTS');

export interface WorkRightsStore {
  /** Versions by id, in any order, in one query; those that do not exist are missing. */
  rights(ids: readonly string[]): Promise<readonly WorkRights[]>;
}
