import { type AuditEntry, GENESIS_HASH, type Unhashed } from './audit-entry.js';
import { merkleRoot, type Sha256 } from './merkle-root.js';

/** One thing wrong with a log, and where. */
export interface LogProblem {
  readonly code:
    | 'ENTRY_CHANGED'
    | 'ENTRY_MISSING'
    | 'ENTRY_MISPLACED'
    | 'CHAIN_BROKEN'
    | 'ENTRY_UNREADABLE'
    | 'LOG_TRUNCATED';
  /** Line of the input, from 1. */
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
  /** SHA-256 of the canonical JSON (RFC 8785) of an entry without its hash, 64 hex digits. */
  hashOf(entry: Unhashed): string;
  readonly sha256: Sha256;
}

/** The end of a log, kept apart from it: what the chain cannot show by itself. */
export interface LogHead {
  /** Entries ever appended. */
  readonly size: number;
  /** Hash of the last of them. */
  readonly hash: string;
}

/** Walks a log from its first entry and reports every changed, missing or misplaced one. */
export class LogVerifier {
  private readonly leaves: Uint8Array[] = [];
  private readonly problems: LogProblem[] = [];
  private previousHash = GENESIS_HASH;
  private lastSequence = 0;
  private line = 0;

  /** @param head where it is known; the log may have grown since */
  constructor(
    private readonly hashing: Hashing,
    private readonly head?: LogHead,
  ) {}

  take(entry: AuditEntry): void {
    this.line += 1;
    const { hash, ...unhashed } = entry;
    const computed = this.hashing.hashOf(unhashed);
    if (computed !== hash) this.report('ENTRY_CHANGED', entry, `its content hashes to ${computed}, it says ${hash}`);
    this.checkPlace(entry);
    if (entry.previousHash !== this.previousHash) {
      this.report('CHAIN_BROKEN', entry, `it follows ${entry.previousHash}, before it stands ${this.previousHash}`);
    }
    if (entry.sequence === this.head?.size && hash !== this.head.hash) {
      this.report('CHAIN_BROKEN', entry, `the head of the log says ${this.head.hash}, the entry ${hash}`);
    }
    this.leaves.push(bytesOfHex(computed));
    this.previousHash = hash;
    this.lastSequence = entry.sequence;
  }

  /** A line that is no entry at all. */
  takeUnreadable(detail: string): void {
    this.line += 1;
    this.problems.push({ code: 'ENTRY_UNREADABLE', line: this.line, detail });
  }

  /** @param expectedSize entries the log is known to have had; fewer is a truncation */
  verdict(expectedSize = this.head?.size): LogVerdict {
    const size = this.leaves.length;
    const problems = [...this.problems];
    if (expectedSize !== undefined && size < expectedSize) {
      problems.push({ code: 'LOG_TRUNCATED', line: this.line, detail: `${size} entries, expected ${expectedSize}` });
    }
    return {
      size,
      root: hexOfBytes(merkleRoot(this.leaves, this.hashing.sha256)),
      consistent: problems.length === 0,
      problems,
    };
  }

  private checkPlace(entry: AuditEntry): void {
    const expected = this.lastSequence + 1;
    if (entry.sequence > expected) {
      this.report('ENTRY_MISSING', entry, `entries ${expected} to ${entry.sequence - 1} are not there`);
    }
    if (entry.sequence < expected) this.report('ENTRY_MISPLACED', entry, `expected entry ${expected} here`);
  }

  private report(code: LogProblem['code'], entry: AuditEntry, detail: string): void {
    this.problems.push({ code, line: this.line, sequence: entry.sequence, detail });
  }
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
