import { canonicalOf, contentOf } from './canonical.js';
import { checkpointIn, isSigned } from './checkpoint.js';
import { bytesOfHex, includes, leafHash } from './merkle.js';

/** As the service answers it: hashes in hex. */
export interface ServedProof {
  readonly entryHash: string;
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly root: string;
  readonly proof: readonly string[];
  /** Signed note. */
  readonly checkpoint?: string;
}

export const PROOF_STEPS = ['entry', 'path', 'root', 'signature'] as const;
type ProofStep = (typeof PROOF_STEPS)[number];

/**
 * Checks by itself what the service says of an entry: its content, the way to the root, and who signed the root.
 * @param keys of the log, as `/audit/key` serves them
 * @returns what holds, step by step; all of them make a proof
 */
export async function proveEntry(
  entry: Readonly<Record<string, unknown>>,
  served: ServedProof,
  keys: string,
): Promise<Readonly<Record<ProofStep, boolean>>> {
  const canonical = new TextEncoder().encode(canonicalOf(contentOf(entry)));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', canonical));
  const [named, root] = [bytesOfHex(served.entryHash), bytesOfHex(served.root)];
  const proof = served.proof.map(bytesOfHex).filter((each) => each !== undefined);
  const isEntry = sameBytes(hash, named) && entry.hash === served.entryHash;
  const isWhole = root !== undefined && proof.length === served.proof.length;
  const path =
    isWhole &&
    (await includes({ leafHash: await leafHash(hash), index: served.leafIndex, size: served.treeSize, root, proof }));
  const checkpoint = served.checkpoint === undefined ? undefined : checkpointIn(served.checkpoint);
  const isRoot = checkpoint !== undefined && checkpoint.size === served.treeSize && sameBytes(checkpoint.root, root);
  const signature = checkpoint !== undefined && (await isSigned(checkpoint, keys));
  return { entry: isEntry, path, root: isRoot, signature };
}

function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && one.length === other.length && one.every((byte, at) => byte === other[at]);
}
