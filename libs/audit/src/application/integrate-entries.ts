import type { Clock, UnitOfWork } from '@app/kernel';
import { rangeHash, TileSet } from '../domain/tree/range-hash.js';
import { edgePlaces, growTiles } from '../domain/tree/tiles.js';
import { leafHash, type Sha256 } from '../domain/tree/tree-hash.js';
import type { LogTree, StoredCheckpoint, TreeGrowth, WaitingEntry } from './log-tree.port.js';
import type { NoteSigner } from './note-signer.port.js';

/** Entries a batch: as many as 16 whole tiles hold. */
const BATCH = 4_096;

/** Takes waiting entries into the tree, batch by batch, and signs the tree anew after each. */
export class IntegrateEntries {
  private isSwept = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tree: LogTree,
    private readonly signer: NoteSigner,
    private readonly sha256: Sha256,
  ) {}

  /** @returns entries taken in */
  async execute(): Promise<number> {
    // asked before the sweep: what is still being written while the numbers pass the old ones belongs to another one
    const isRestored = await this.tree.isRestored();
    const added = await this.batches('NEWEST');
    if (this.isSwept && !isRestored) return added;
    const missed = await this.batches('START');
    this.isSwept = !isRestored;
    return added + missed;
  }

  private async batches(from: 'NEWEST' | 'START'): Promise<number> {
    let all = 0;
    for (let added = BATCH; added === BATCH; all += added) added = await this.batch(from);
    return all;
  }

  private batch(from: 'NEWEST' | 'START'): Promise<number> {
    return this.work.run(async (tx) => {
      await this.tree.lock(tx);
      const entries = await this.tree.waiting(tx, from, BATCH);
      if (entries.length === 0) return 0;
      const size = (await this.tree.latestIn(tx))?.size ?? 0;
      const edge = await this.tree.tilesIn(tx, edgePlaces(size));
      await this.tree.grow(tx, this.grown(size, edge, entries));
      return entries.length;
    });
  }

  private grown(size: number, edge: TreeGrowth['tiles'], entries: readonly WaitingEntry[]): TreeGrowth {
    const leaves = entries.map(({ hash }) => leafHash(Uint8Array.fromHex(hash), this.sha256));
    const tiles = growTiles(size, edge, leaves, this.sha256);
    const end = size + entries.length;
    // what did not change comes first, so that what grew stands in its stead
    const root = rangeHash({ begin: 0, end }, new TileSet([...edge, ...tiles]), this.sha256);
    return { size, entries, tiles, checkpoint: this.signed(end, root), at: this.clock.now() };
  }

  private signed(size: number, root: Uint8Array): StoredCheckpoint {
    const note = this.signer.sign({ origin: this.signer.origin, size, root: root.toBase64() });
    return { size, root: root.toHex(), note };
  }
}
