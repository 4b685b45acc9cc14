import type { LogPromise, LogVerdict } from '../domain/log-verdict.js';
import { readCheckpoint } from '../domain/tree/checkpoint.js';
import { HASH_BYTES, TILE_WIDTH } from '../domain/tree/tiles.js';
import { type Hashing, LogVerifier } from '../domain/verify-log.js';
import type { AuditLog } from './audit-log.port.js';
import type { IntegrateEntries } from './integrate-entries.js';
import type { LogTree, StoredCheckpoint } from './log-tree.port.js';
import type { NoteSigner } from './note-signer.port.js';

/** Entries a step: as many as eight tiles hold. */
const PAGE = 8 * TILE_WIDTH;

/** Walks the whole log of this service, beside its tree, and says whether anything was changed, removed or reordered. */
export class VerifyAuditLog {
  constructor(
    private readonly log: AuditLog,
    private readonly tree: LogTree,
    private readonly integrate: IntegrateEntries,
    private readonly signer: NoteSigner,
    private readonly hashing: Hashing,
  ) {}

  /**
   * @param progress called with entries read and entries there
   * @param kept what this log promised earlier, as somebody kept it
   */
  async execute(
    progress: (done: number, total: number) => void = () => undefined,
    kept: readonly LogPromise[] = [],
  ): Promise<LogVerdict> {
    await this.integrate.execute();
    const checkpoint = await this.tree.latest();
    const size = checkpoint?.size ?? 0;
    const verifier = new LogVerifier(this.hashing);
    let done = 0;
    for (let page = await this.page(0, size); page.length > 0; page = await this.page(lastOf(page), size)) {
      const promised = await this.leafHashes(page);
      for (const entry of page) verifier.take(entry, promised.get(entry.sequence));
      done += page.length;
      progress(done, Math.max(size, done));
    }
    if (checkpoint === undefined) return verifier.verdict(kept);
    if (!this.isSigned(checkpoint)) verifier.takeProblem('CHECKPOINT_FORGED', 'not signed by a key of this log');
    return verifier.verdict([checkpoint, ...kept]);
  }

  /** What came in since the checkpoint belongs to the next one. */
  private async page(after: number, size: number): ReturnType<AuditLog['after']> {
    return (await this.log.after(after, PAGE)).filter(({ sequence }) => sequence <= size);
  }

  /** What the tree holds for these entries, by their place. */
  private async leafHashes(page: readonly { readonly sequence: number }[]): Promise<ReadonlyMap<number, Uint8Array>> {
    const indexes = new Set(page.map(({ sequence }) => Math.floor((sequence - 1) / TILE_WIDTH)));
    const tiles = await this.tree.tiles([...indexes].map((index) => ({ level: 0, index })));
    return new Map(
      tiles.flatMap(({ index, hashes }) =>
        Array.from({ length: hashes.length / HASH_BYTES }, (_, at): [number, Uint8Array] => [
          index * TILE_WIDTH + at + 1,
          hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
        ]),
      ),
    );
  }

  private isSigned({ note, size, root }: StoredCheckpoint): boolean {
    const read = readCheckpoint(note);
    if (!read.ok || !this.signer.verifies(read.value)) return false;
    return read.value.size === size && Uint8Array.fromBase64(read.value.root).toHex() === root;
  }
}

function lastOf(page: readonly { readonly sequence: number }[]): number {
  return page.at(-1)?.sequence ?? Number.MAX_SAFE_INTEGER;
}
