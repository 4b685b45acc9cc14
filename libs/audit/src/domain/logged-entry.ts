import type { AuditEntry } from './audit-entry.js';
import { readEntry } from './read-entry.js';
import { hashOfEntry, type InclusionReading, inclusionIn, leadsToCheckpoint } from './read-inclusion.js';
import { readCheckpoint, type SignedCheckpoint } from './tree/checkpoint.js';
import type { Hashing } from './verify-log.js';

/** An entry with the proof that it stands in the log. */
export interface LoggedEntry extends InclusionReading {
  readonly entry: AuditEntry;
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
  { entry, checkpoint, ...inclusion }: LoggedEntry,
  hashing: Hashing,
  isSigned?: (checkpoint: SignedCheckpoint) => boolean,
): LoggedVerdict {
  const read = readCheckpoint(checkpoint);
  if (!read.ok) return { ok: false, detail: `the checkpoint cannot be read: ${read.error.detail}` };
  const { leafIndex, treeSize } = inclusion;
  if (read.value.size !== treeSize) return { ok: false, detail: `the checkpoint is of ${read.value.size} entries` };
  const entryHash = hashOfEntry(entry, hashing);
  if (entryHash !== entry.hash) return { ok: false, detail: 'the entry was changed after it was written' };
  if (!leadsToCheckpoint(inclusion, entryHash, read.value, hashing.sha256)) {
    return { ok: false, detail: 'the proof does not lead to the root' };
  }
  if (isSigned?.(read.value) === false)
    return { ok: false, detail: 'the checkpoint is not signed by the key of the log' };
  const where = `entry ${leafIndex + 1} of ${treeSize} in ${read.value.origin}`;
  return { ok: true, detail: isSigned === undefined ? `${where}, whose key was not given` : where };
}

/** Reads a logged entry out of parsed JSON; undefined where it is none. */
export function readLoggedEntry(value: unknown): LoggedEntry | undefined {
  const inclusion = inclusionIn(value);
  if (inclusion === undefined) return undefined;
  const { entry, checkpoint } = value as Readonly<Record<string, unknown>>;
  const read = readEntry(JSON.stringify(entry ?? null));
  return read.ok && typeof checkpoint === 'string' ? { ...inclusion, entry: read.value, checkpoint } : undefined;
}
