/** A version of a work with its text. */
export interface CatalogText {
  readonly id: string;
  readonly text: string;
  /** Grows in the order in which works were committed. */
  readonly sequence: bigint;
}

/** The texts of the works on record. */
export interface CatalogTexts {
  /** Works above `cursor` by sequence; `cursor` of the answer is where the next call goes on. */
  since(cursor: bigint, limit: number): Promise<{ readonly items: readonly CatalogText[]; readonly cursor: bigint }>;
  /** The works with these sequences that are still on record. */
  at(sequences: readonly bigint[]): Promise<readonly CatalogText[]>;
  /** Sequence of the work taken in last; 0n before the first. */
  latest(): Promise<bigint>;
}
