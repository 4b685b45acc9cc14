import { type AuditEntry, contentOf } from './audit-entry.js';
import type { Checkpoint } from './tree/checkpoint.js';
import { leafHash, type Sha256 } from './tree/tree-hash.js';
import { includes } from './tree/verify-proof.js';
import type { Hashing } from './verify-log.js';

/** Where an entry is said to stand, as it is handed out. */
export interface InclusionReading {
  /** From 0. */
  readonly leafIndex: number;
  readonly treeSize: number;
  /** 64 hex digits each. */
  readonly proof: readonly string[];
}

const HASH = /^[0-9a-f]{64}$/u;

/** Reads an inclusion proof as the API and bundles give it; undefined where it is none. */
export function readInclusion(json: string): InclusionReading | undefined {
  try {
    return inclusionIn(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** The inclusion proof a parsed value carries; undefined where it carries none. */
export function inclusionIn(value: unknown): InclusionReading | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { leafIndex, treeSize, proof } = value as Readonly<Record<string, unknown>>;
  const isProof = (given: unknown): given is string[] =>
    Array.isArray(given) && given.every((each) => typeof each === 'string' && HASH.test(each));
  if (!isCount(leafIndex) || !isCount(treeSize) || !isProof(proof)) return undefined;
  return { leafIndex, treeSize, proof };
}

/**
 * Whether the proof leads from an entry to what a checkpoint says of the log, of that very size.
 * @param entryHash 64 hex digits
 */
export function leadsToCheckpoint(
  { leafIndex, treeSize, proof }: InclusionReading,
  entryHash: string,
  { size, root }: Checkpoint,
  sha256: Sha256,
): boolean {
  if (!HASH.test(entryHash) || size !== treeSize) return false;
  return includes(
    {
      leafHash: leafHash(Uint8Array.fromHex(entryHash), sha256),
      index: leafIndex,
      size: treeSize,
      root: Uint8Array.fromBase64(root),
      proof: proof.map((each) => Uint8Array.fromHex(each)),
    },
    sha256,
  );
}

/** What an entry's hash has to be. */
export function hashOfEntry(entry: AuditEntry, hashing: Hashing): string {
  return hashing.hashOf(contentOf(entry));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
