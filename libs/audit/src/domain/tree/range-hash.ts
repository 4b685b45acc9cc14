import { hashInTile, type Tile, type TilePlace, tileOf } from './tiles.js';
import { nodeHash, type Sha256 } from './tree-hash.js';
import { type LeafRange, perfectParts } from './tree-ranges.js';

/** Tiles that were read, found by their place. */
export class TileSet {
  private readonly tiles: ReadonlyMap<string, Tile>;

  constructor(tiles: readonly Tile[]) {
    this.tiles = new Map(tiles.map((tile) => [keyOf(tile), tile]));
  }

  /** @throws Error where the tile was not read */
  get(place: TilePlace): Tile {
    const tile = this.tiles.get(keyOf(place));
    if (tile === undefined) throw new Error(`INVARIANT: tile ${keyOf(place)} of the tree is there`);
    return tile;
  }
}

/** The tiles from which the hashes of some ranges are computed, each once. */
export function tilesFor(ranges: readonly LeafRange[]): readonly TilePlace[] {
  const places = ranges.flatMap(perfectParts).map(tileOf);
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

/**
 * Merkle tree hash of a range of leaves, as one of `inclusionRanges` and `consistencyRanges`, or `0` to the tree's size.
 * @returns 32 bytes
 */
export function rangeHash(range: LeafRange, tiles: TileSet, sha256: Sha256): Uint8Array {
  const hashes = perfectParts(range).map((node) => hashInTile(tiles.get(tileOf(node)), node, sha256));
  if (hashes.length === 0) return sha256(new Uint8Array());
  return hashes.reduceRight((right, left) => nodeHash(left, right, sha256));
}

function keyOf({ level, index }: TilePlace): string {
  return `${level}/${index}`;
}
