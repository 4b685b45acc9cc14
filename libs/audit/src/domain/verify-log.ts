import { type AuditContent, type AuditEntry, contentOf, GENESIS_HASH, isChained } from './audit-entry.js';
import { bytesOfHex, hexOfBytes } from './hex.js';
import { LeafHashes } from './tree/leaf-hashes.js';
import { leafHash, type Sha256 } from './tree/tree-hash.js';

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

export interface Hashing {
  /** SHA-256 of the canonical JSON (RFC 8785) of an entry's content, 64 hex digits. */
  hashOf(content: AuditContent): string;
  readonly sha256: Sha256;
}

/** What a log has promised: its first `size` entries have this root. What the entries cannot show by themselves. */
export interface LogPromise {
  readonly size: number;
  /** 64 hex digits; absent where only the number of entries is known. */
  readonly root?: string;
}

/** Walks a log from its first entry and reports every changed, missing or misplaced one. */
export class LogVerifier {
  private readonly leafHashes = new LeafHashes();
  private readonly problems: LogProblem[] = [];
  private previousHash: string | undefined = GENESIS_HASH;
  private lastSequence = 0;
  private line = 0;

  constructor(private readonly hashing: Hashing) {}

  /** @param promised the leaf hash the tree holds at this place, where it is known */
  take(entry: AuditEntry, promised?: Uint8Array): void {
    this.line += 1;
    const computed = this.hashing.hashOf(contentOf(entry));
    if (computed !== entry.hash) {
      this.report('ENTRY_CHANGED', entry, `its content hashes to ${computed}, it says ${entry.hash}`);
    }
    this.checkPlace(entry);
    this.checkChain(entry);
    const hash = leafHash(bytesOfHex(computed), this.hashing.sha256);
    if (computed === entry.hash && promised !== undefined && hexOfBytes(promised) !== hexOfBytes(hash)) {
      this.report('ENTRY_CHANGED', entry, 'the tree holds another entry at this place');
    }
    this.leafHashes.push(hash);
    this.previousHash = isChained(entry) ? entry.hash : undefined;
    this.lastSequence = entry.sequence ?? this.lastSequence + 1;
  }

  /** A line that is no entry at all. */
  takeUnreadable(detail: string): void {
    this.line += 1;
    this.problems.push({ code: 'ENTRY_UNREADABLE', line: this.line, detail });
  }

  /** Something wrong with what stands beside the entries. */
  takeProblem(code: LogProblem['code'], detail: string): void {
    this.problems.push({ code, line: this.line, detail });
  }

  /** @param promises the log may have grown since; every one is kept to */
  verdict(promises: readonly LogPromise[] = []): LogVerdict {
    const size = this.leafHashes.length;
    const root = this.rootOf(size);
    const rootAt = (at: number): string => (at === size ? root : this.rootOf(at));
    const problems = [...this.problems, ...promises.flatMap((promise) => this.broken(promise, rootAt))];
    return {
      size,
      root,
      consistent: problems.length === 0,
      problems,
    };
  }

  private broken({ size, root }: LogPromise, rootAt: (size: number) => string): LogProblem[] {
    const there = this.leafHashes.length;
    if (there < size) {
      return [{ code: 'LOG_TRUNCATED', line: this.line, detail: `${there} entries, expected ${size}` }];
    }
    const found = root === undefined ? undefined : rootAt(size);
    if (found === root) return [];
    const detail = `the first ${size} entries have the root ${found}, the checkpoint says ${root}`;
    return [{ code: 'ROOT_DIFFERS', line: this.line, detail }];
  }

  private rootOf(size: number): string {
    return hexOfBytes(this.leafHashes.rootOf(size, this.hashing.sha256));
  }

  private checkPlace(entry: AuditEntry): void {
    const expected = this.lastSequence + 1;
    const sequence = entry.sequence ?? 0;
    if (sequence > expected) {
      this.report('ENTRY_MISSING', entry, `entries ${expected} to ${sequence - 1} are not there`);
    }
    if (sequence < expected) this.report('ENTRY_MISPLACED', entry, `expected entry ${expected} here`);
  }

  private checkChain(entry: AuditEntry): void {
    if (!isChained(entry) || entry.previousHash === this.previousHash) return;
    const before = this.previousHash ?? 'an entry of no chain';
    this.report('CHAIN_BROKEN', entry, `it follows ${entry.previousHash}, before it stands ${before}`);
  }

  private report(code: LogProblem['code'], { sequence }: AuditEntry, detail: string): void {
    this.problems.push({ code, line: this.line, ...(sequence === undefined ? {} : { sequence }), detail });
  }
}
