import { err, ok, type Result } from '@app/kernel';
import { rangeHash, TileSet, tilesFor } from '../domain/tree/range-hash.js';
import { leafHash, type Sha256 } from '../domain/tree/tree-hash.js';
import { consistencyRanges, inclusionRanges, type LeafRange } from '../domain/tree/tree-ranges.js';
import type { AuditLog } from './audit-log.port.js';
import { KnownTiles } from './known-tiles.js';
import type { LogTree } from './log-tree.port.js';

/** Shows that an entry stands in the log. Hashes as 64 hex digits. */
export interface InclusionProof {
  readonly entryHash: string;
  readonly leafHash: string;
  /** From 0. */
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly root: string;
  readonly proof: readonly string[];
  /** Signed note over size and root; only where `treeSize` is that of the newest tree. */
  readonly checkpoint?: string;
}

/** Shows that a smaller tree is the beginning of a larger one. */
export interface ConsistencyProof {
  readonly from: number;
  readonly fromRoot: string;
  readonly to: number;
  readonly toRoot: string;
  readonly proof: readonly string[];
}

export type ProofRefusal =
  | { readonly code: 'AUDIT_ENTRY_UNKNOWN'; readonly hash: string }
  | { readonly code: 'AUDIT_ENTRY_WAITING'; readonly hash: string }
  | { readonly code: 'TREE_SIZE_UNKNOWN'; readonly size: number; readonly expected: string };

/** Answers with proofs, from at most two tiles a level. */
export class ProveLog {
  private readonly tiles: KnownTiles;

  constructor(
    private readonly log: AuditLog,
    private readonly tree: LogTree,
    private readonly sha256: Sha256,
  ) {
    this.tiles = new KnownTiles(tree, sha256);
  }

  /**
   * @param hash of the entry, 64 hex digits
   * @param size of the tree to prove it in; the newest where absent
   */
  async inclusion(hash: string, size?: number): Promise<Result<InclusionProof, ProofRefusal>> {
    const [place, seen] = await Promise.all([this.log.placeOf(hash), this.tree.latest()]);
    if (place === undefined) return err({ code: 'AUDIT_ENTRY_UNKNOWN', hash });
    if (place === 0) return err({ code: 'AUDIT_ENTRY_WAITING', hash });
    // the tree may have taken the entry in between the two answers
    const latest = seen === undefined || seen.size < place ? await this.tree.latest() : seen;
    const treeSize = size ?? latest?.size ?? 0;
    if (latest === undefined || treeSize < place || treeSize > latest.size) {
      return err({ code: 'TREE_SIZE_UNKNOWN', size: treeSize, expected: `${place} to ${latest?.size ?? 0}` });
    }
    const siblings = inclusionRanges(place - 1, treeSize);
    const isNewest = treeSize === latest.size;
    const [root = '', ...proof] = isNewest
      ? [latest.root, ...(await this.hashes(siblings))]
      : await this.hashes([{ begin: 0, end: treeSize }, ...siblings]);
    return ok({
      entryHash: hash,
      leafHash: leafHash(Uint8Array.fromHex(hash), this.sha256).toHex(),
      leafIndex: place - 1,
      treeSize,
      root,
      proof,
      ...(isNewest ? { checkpoint: latest.note } : {}),
    });
  }

  /** @param from at least 1 */
  async consistency(from: number, to?: number): Promise<Result<ConsistencyProof, ProofRefusal>> {
    const newest = (await this.tree.latest())?.size ?? 0;
    const end = to ?? newest;
    if (end > newest) return err({ code: 'TREE_SIZE_UNKNOWN', size: end, expected: `1 to ${newest}` });
    if (from < 1 || from > end) return err({ code: 'TREE_SIZE_UNKNOWN', size: from, expected: `1 to ${end}` });
    const [fromRoot = '', toRoot = '', ...proof] = await this.hashes([
      { begin: 0, end: from },
      { begin: 0, end },
      ...consistencyRanges(from, end),
    ]);
    return ok({ from, fromRoot, to: end, toRoot, proof });
  }

  private async hashes(ranges: readonly LeafRange[]): Promise<readonly string[]> {
    const size = Math.max(0, ...ranges.map(({ end }) => end));
    const tiles = new TileSet(await this.tiles.read(tilesFor(ranges), size));
    return ranges.map((range) => rangeHash(range, tiles, this.sha256).toHex());
  }
}
