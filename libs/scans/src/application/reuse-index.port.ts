import type { WorkMatch } from '@app/text-reuse';

/** Finds which works a text has parts of. */
export interface ReuseIndexPort {
  /** @returns matches, most matched text first; every work on record when it was called has been asked */
  match(text: string): Promise<readonly WorkMatch[]>;
}

export const REUSE_INDEX = Symbol('REUSE_INDEX');
