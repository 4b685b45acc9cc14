import { type AuditEntry, contentOf } from './audit-entry.js';
import { bytesOfHex } from './hex.js';
import { readCheckpoint, type SignedCheckpoint } from './tree/checkpoint.js';
import { leafHash } from './tree/tree-hash.js';
import { includes } from './tree/verify-proof.js';
import type { Hashing } from './verify-log.js';

/** An entry with the proof that it stands in the log. Hashes as 64 hex digits. */
export interface LoggedEntry {
  readonly entry: AuditEntry;
  /** From 0. */
  readonly leafIndex: number;
  readonly treeSize: number;
  /** From the lowest row of the tree up. RFC 9162, section 2.1.3.1. */
  readonly proof: readonly string[];
  /** Signed note over size and root, C2SP tlog-checkpoint. */
  readonly checkpoint: string;
}

export interface LoggedVerdict {
  readonly ok: boolean;
  readonly detail: string;
}

/**
 * Whether an entry stands in the log its checkpoint speaks of.
 * @param isSigned whether the log's key signed the checkpoint; where absent nobody vouches for the log
 */
export function checkLoggedEntry(
  { entry, leafIndex, treeSize, proof, checkpoint }: LoggedEntry,
  hashing: Hashing,
  isSigned?: (checkpoint: SignedCheckpoint) => boolean,
): LoggedVerdict {
  const read = readCheckpoint(checkpoint);
  if (!read.ok) return { ok: false, detail: `the checkpoint cannot be read: ${read.error.detail}` };
  if (read.value.size !== treeSize) return { ok: false, detail: `the checkpoint is of ${read.value.size} entries` };
  const hash = hashing.hashOf(contentOf(entry));
  if (hash !== entry.hash) return { ok: false, detail: 'the entry was changed after it was written' };
  const claim = {
    leafHash: leafHash(bytesOfHex(hash), hashing.sha256),
    index: leafIndex,
    size: treeSize,
    root: Uint8Array.fromBase64(read.value.root),
    proof: proof.map(bytesOfHex),
  };
  if (!includes(claim, hashing.sha256)) return { ok: false, detail: 'the proof does not lead to the root' };
  if (isSigned?.(read.value) === false)
    return { ok: false, detail: 'the checkpoint is not signed by the key of the log' };
  const where = `entry ${leafIndex + 1} of ${treeSize} in ${read.value.origin}`;
  return { ok: true, detail: isSigned === undefined ? `${where}, whose key was not given` : where };
}

/** Reads a logged entry out of JSON; undefined where it is none. */
export function readLoggedEntry(value: unknown): LoggedEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { entry, leafIndex, treeSize, proof, checkpoint } = value as Partial<LoggedEntry>;
  const isProof = Array.isArray(proof) && proof.every((hash) => /^[0-9a-f]{64}$/.test(String(hash)));
  if (typeof entry !== 'object' || entry === null || typeof checkpoint !== 'string' || !isProof) return undefined;
  if (!Number.isSafeInteger(leafIndex) || !Number.isSafeInteger(treeSize)) return undefined;
  return { entry, leafIndex: Number(leafIndex), treeSize: Number(treeSize), proof, checkpoint };
}
