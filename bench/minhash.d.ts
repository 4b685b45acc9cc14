/** What is used of npm `minhash`, which brings no types. */
declare module 'minhash' {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    readonly hashvalues: readonly number[];
    update(shingle: string): void;
    jaccard(other: Minhash): number;
  }
  export class LshIndex {
    constructor(config?: { bandSize?: number });
    readonly index: Record<string, string[]>;
    insert(key: string, minhash: Minhash): void;
    query(minhash: Minhash): string[];
    getHashbands(minhash: Minhash): readonly string[];
  }
}
