import { type AuditContent, type AuditEntry, contentOf, GENESIS_HASH, isChained } from './audit-entry.js';
import { brokenPromises, type LogProblem, type LogPromise, type LogVerdict } from './log-verdict.js';
import { LeafHashes } from './tree/leaf-hashes.js';
import { leafHash, type Sha256 } from './tree/tree-hash.js';

export interface Hashing {
  /** SHA-256 of the canonical JSON (RFC 8785) of an entry's content, 64 hex digits. */
  hashOf(content: AuditContent): string;
  readonly sha256: Sha256;
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
    const hash = leafHash(Uint8Array.fromHex(computed), this.hashing.sha256);
    if (computed === entry.hash && promised !== undefined && promised.toHex() !== hash.toHex()) {
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
    const problems = [...this.problems, ...brokenPromises(promises, { size, line: this.line, rootAt })];
    return {
      size,
      root,
      consistent: problems.length === 0,
      problems,
    };
  }

  private rootOf(size: number): string {
    return this.leafHashes.rootOf(size, this.hashing.sha256).toHex();
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
