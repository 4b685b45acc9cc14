import { widthAt } from '../domain/tree/tile-path.js';
import { TILE_WIDTH, type Tile, type TilePlace, widthOf, withRows } from '../domain/tree/tiles.js';
import type { Sha256 } from '../domain/tree/tree-hash.js';
import type { LogTree } from './log-tree.port.js';

/** Tiles kept, 16 kB each: the upper ones of a log of thirty million entries. */
const MOST_KEPT = 512;

/**
 * Tiles of the tree, with those kept that every proof passes: all above the lowest level, and the one at the right edge. Each has its
 * rows computed once. What is kept stays true, because a tile only grows; a wider one is read anew.
 */
export class KnownTiles {
  private readonly kept = new Map<string, Tile>();

  constructor(
    private readonly tree: Pick<LogTree, 'tiles'>,
    private readonly sha256: Sha256,
  ) {}

  /** @param size leaves of the tree they are needed for */
  async read(places: readonly TilePlace[], size: number): Promise<readonly Tile[]> {
    const known: Tile[] = [];
    const unknown: TilePlace[] = [];
    for (const place of places) {
      const tile = this.kept.get(keyOf(place));
      if (tile === undefined || widthOf(tile) < widthAt(place, size)) unknown.push(place);
      else known.push(this.keep(tile));
    }
    const read = unknown.length === 0 ? [] : await this.tree.tiles(unknown);
    return [...known, ...read.map((tile) => this.keptWhereShared(tile))];
  }

  private keptWhereShared(tile: Tile): Tile {
    const isShared = tile.level > 0 || widthOf(tile) < TILE_WIDTH;
    return isShared ? this.keep(withRows(tile, this.sha256)) : tile;
  }

  /** The one asked longest ago goes first. */
  private keep(tile: Tile): Tile {
    const key = keyOf(tile);
    this.kept.delete(key);
    this.kept.set(key, tile);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return tile;
  }
}

function keyOf({ level, index }: TilePlace): string {
  return `${level}/${index}`;
}
