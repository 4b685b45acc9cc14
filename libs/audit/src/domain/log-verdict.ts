/** One thing wrong with a log, and where. */
export interface LogProblem {
  readonly code:
    | 'ENTRY_CHANGED'
    | 'ENTRY_MISSING'
    | 'ENTRY_MISPLACED'
    | 'CHAIN_BROKEN'
    | 'ENTRY_UNREADABLE'
    | 'LOG_TRUNCATED'
    | 'ROOT_DIFFERS'
    | 'CHECKPOINT_FORGED';
  /** Line of the input, from 1; of what concerns the whole log, the last one. */
  readonly line: number;
  readonly sequence?: number;
  readonly detail: string;
}

export interface LogVerdict {
  /** Entries read. */
  readonly size: number;
  /** Merkle tree hash over the entries' hashes, RFC 9162 section 2.1.1, 64 hex digits. */
  readonly root: string;
  readonly consistent: boolean;
  readonly problems: readonly LogProblem[];
}

/** What a log has promised: its first `size` entries have this root. What the entries cannot show by themselves. */
export interface LogPromise {
  readonly size: number;
  /** 64 hex digits; absent where only the number of entries is known. */
  readonly root?: string;
}

/** Promises that a log does not keep, each named. @param rootAt root of the first so many entries, at most `size`, hex */
export function brokenPromises(
  promises: readonly LogPromise[],
  {
    size: there,
    line,
    rootAt,
  }: { readonly size: number; readonly line: number; readonly rootAt: (size: number) => string },
): readonly LogProblem[] {
  return promises.flatMap(({ size, root }): LogProblem[] => {
    if (there < size) return [{ code: 'LOG_TRUNCATED', line, detail: `${there} entries, expected ${size}` }];
    const found = root === undefined ? undefined : rootAt(size);
    if (found === root) return [];
    const detail = `the first ${size} entries have the root ${found}, the checkpoint says ${root}`;
    return [{ code: 'ROOT_DIFFERS', line, detail }];
  });
}
