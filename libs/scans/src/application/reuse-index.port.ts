import type { WorkMatch } from '@app/text-reuse';

/** NOW: every work on record at this moment is asked. RECENT: every work that was on record two seconds ago, which costs no look at the record. */
export type Freshness = 'NOW' | 'RECENT';

/** Finds which works a text has parts of. */
export interface ReuseIndexPort {
  /** @returns matches, most matched text first */
  match(text: string, freshness?: Freshness): Promise<readonly WorkMatch[]>;
}

export const REUSE_INDEX = Symbol('REUSE_INDEX');
