import { brokenPromises, type LogProblem, type LogPromise, type LogVerdict } from './log-verdict.js';
import { LeafHashes } from './tree/leaf-hashes.js';
import { leafHash, type Sha256 } from './tree/tree-hash.js';

/** Length of a leaf in a bundle: two bytes, the high one first. C2SP tlog-tiles. */
const LENGTH_BYTES = 2;

/** Takes a bundle of entries apart; undefined where it is cut off. */
export function unbundled(bundle: Uint8Array): readonly Uint8Array[] | undefined {
  const leaves: Uint8Array[] = [];
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  for (let at = 0; at < bundle.length; ) {
    if (at + LENGTH_BYTES > bundle.length) return undefined;
    const end = at + LENGTH_BYTES + view.getUint16(at);
    if (end > bundle.length) return undefined;
    leaves.push(bundle.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return leaves;
}

/** A public log, read leaf by leaf: whether its bundles, its tiles and what it signed are of one tree. */
export class LeavesVerifier {
  private readonly hashes = new LeafHashes();
  private readonly problems: LogProblem[] = [];

  constructor(private readonly sha256: Sha256) {}

  /** @param promised the leaf hash that the tile holds at this place */
  take(leaf: Uint8Array, promised: Uint8Array | undefined): void {
    const hash = leafHash(leaf, this.sha256);
    this.hashes.push(hash);
    if (promised?.toHex() === hash.toHex()) return;
    const sequence = this.hashes.length;
    const detail = 'the tile holds another hash than the entry has';
    this.problems.push({ code: 'ENTRY_CHANGED', line: sequence, sequence, detail });
  }

  takeProblem(code: LogProblem['code'], detail: string): void {
    this.problems.push({ code, line: this.hashes.length, detail });
  }

  /** @param promises checkpoints of this log, new and old */
  verdict(promises: readonly LogPromise[]): LogVerdict {
    const size = this.hashes.length;
    const root = this.rootOf(size);
    const rootAt = (at: number): string => (at === size ? root : this.rootOf(at));
    const problems = [...this.problems, ...brokenPromises(promises, { size, line: size, rootAt })];
    return { size, root, consistent: problems.length === 0, problems };
  }

  private rootOf(size: number): string {
    return this.hashes.rootOf(size, this.sha256).toHex();
  }
}

/** What a checkpoint promises. @param root 32 bytes as base64 */
export function promiseOf({ size, root }: { readonly size: number; readonly root: string }): LogPromise {
  return { size, root: Uint8Array.fromBase64(root).toHex() };
}
