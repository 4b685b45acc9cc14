import { nodeHash, type Sha256 } from './tree-hash.js';
import type { NodePlace } from './tree-ranges.js';

/** Levels of the tree a tile holds. C2SP tlog-tiles. */
const TILE_HEIGHT = 8;
/** Hashes in the lowest row of a whole tile. */
export const TILE_WIDTH = 2 ** TILE_HEIGHT;
/** Bytes of one hash. */
export const HASH_BYTES = 32;

/** Which tile: `level` 0 holds leaf hashes, `level` 1 the roots of 256 of them, and so on. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

/** A tile: its lowest row, at most 256 hashes of 32 bytes one after another. The rows above follow from it. */
export interface Tile extends TilePlace {
  readonly hashes: Uint8Array;
  /** Where somebody has computed them: all rows, the lowest first. A hash in them never changes, however the tile grows. */
  readonly rows?: readonly Uint8Array[];
}

/** The tile with all its rows, for one that is asked again and again. */
export function withRows(tile: Tile, sha256: Sha256): Tile {
  const rows = [tile.hashes];
  for (let below = tile.hashes; below.length >= 2 * HASH_BYTES; ) {
    const row = new Uint8Array(Math.floor(below.length / HASH_BYTES / 2) * HASH_BYTES);
    for (let at = 0; at < row.length; at += HASH_BYTES) {
      const [left, right] = [below.subarray(2 * at, 2 * at + HASH_BYTES), below.subarray(2 * at + HASH_BYTES)];
      row.set(nodeHash(left, right.subarray(0, HASH_BYTES), sha256), at);
    }
    rows.push(row);
    below = row;
  }
  return { ...tile, rows };
}

/** Hashes in a tile's lowest row. */
export function widthOf({ hashes }: Tile): number {
  return hashes.length / HASH_BYTES;
}

/** The tile a node is computed from. */
export function tileOf({ level, index }: NodePlace): TilePlace {
  const row = level % TILE_HEIGHT;
  return { level: (level - row) / TILE_HEIGHT, index: Math.floor((index * 2 ** row) / TILE_WIDTH) };
}

/**
 * Hash of a node, from the tile that `tileOf` names.
 * @throws Error where the tile does not reach that far: the caller asked for more than the tree holds
 */
export function hashInTile(tile: Tile, node: NodePlace, sha256: Sha256): Uint8Array {
  const row = node.level % TILE_HEIGHT;
  const width = 2 ** row;
  const begin = (node.index * width) % TILE_WIDTH;
  if (begin + width > widthOf(tile)) throw new Error('INVARIANT: a node lies within its tile');
  const known = tile.rows?.[row];
  if (known !== undefined) return known.slice((begin / width) * HASH_BYTES, (begin / width + 1) * HASH_BYTES);
  return fold(tile, begin, begin + width, sha256);
}

function fold(tile: Tile, begin: number, end: number, sha256: Sha256): Uint8Array {
  if (end - begin === 1) return tile.hashes.subarray(begin * HASH_BYTES, end * HASH_BYTES);
  const middle = (begin + end) / 2;
  return nodeHash(fold(tile, begin, middle, sha256), fold(tile, middle, end, sha256), sha256);
}

/** The tiles at the right edge of a tree, lowest first: all that is needed to add leaves to it. */
export function edgePlaces(size: number): readonly TilePlace[] {
  const places: TilePlace[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    if (count % TILE_WIDTH > 0) places.push({ level, index: Math.floor(count / TILE_WIDTH) });
  }
  return places;
}

/**
 * Adds leaves to a tree of `size` leaves.
 * @param edge the tiles of `edgePlaces(size)`
 * @returns every tile that is new or has grown, lowest level first
 */
export function growTiles(
  size: number,
  edge: readonly Tile[],
  leafHashes: readonly Uint8Array[],
  sha256: Sha256,
): readonly Tile[] {
  const grown: Tile[] = [];
  let added = leafHashes;
  for (let level = 0, count = size; added.length > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    const whole: Uint8Array[] = [];
    const first = Math.floor(count / TILE_WIDTH);
    let row = rowsOf(edge.find((tile) => tile.level === level && tile.index === first));
    for (let at = 0, index = first; at < added.length; index += 1, row = []) {
      const taken = added.slice(at, at + TILE_WIDTH - row.length);
      at += taken.length;
      const tile = { level, index, hashes: concatenated([...row, ...taken]) };
      grown.push(tile);
      if (widthOf(tile) === TILE_WIDTH) whole.push(fold(tile, 0, TILE_WIDTH, sha256));
    }
    added = whole;
  }
  return grown;
}

function rowsOf(tile: Tile | undefined): Uint8Array[] {
  if (tile === undefined) return [];
  return Array.from({ length: widthOf(tile) }, (_, at) => tile.hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}

function concatenated(hashes: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(hashes.length * HASH_BYTES);
  hashes.forEach((hash, at) => {
    all.set(hash, at * HASH_BYTES);
  });
  return all;
}
