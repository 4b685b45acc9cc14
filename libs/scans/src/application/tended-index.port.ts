/** A match index that wants looking after. */
export interface TendedIndex {
  /**
   * Adds new works, folds and merges what is worth it.
   * @returns BUSY: another process merges; IN_MEMORY: each process looks after its own
   */
  tend(): Promise<'TENDED' | 'BUSY' | 'IN_MEMORY'>;
}

export const TENDED_INDEX = Symbol('TENDED_INDEX');
