import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rangeHash, TileSet, tilesFor } from './range-hash.js';
import { edgePlaces, growTiles, TILE_WIDTH, type Tile, widthOf, withRows } from './tiles.js';
import { leafHash, merkleRoot } from './tree-hash.js';
import { consistencyRanges, inclusionRanges, type LeafRange } from './tree-ranges.js';
import { beginsWith, includes } from './verify-proof.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const LEAVES = Array.from({ length: 70_000 }, (_, index) => Buffer.from(`leaf ${index}`));
const HASHES = LEAVES.map((leaf) => leafHash(leaf, sha256));

/** A store of tiles that is filled as the log fills its own. */
class Tiles {
  private readonly tiles = new Map<string, Tile>();
  size = 0;

  add(count: number): this {
    const edge = edgePlaces(this.size).map(({ level, index }) => this.of(level, index));
    const grown = growTiles(this.size, edge, HASHES.slice(this.size, this.size + count), sha256);
    for (const tile of grown) this.tiles.set(`${tile.level}/${tile.index}`, tile);
    this.size += count;
    return this;
  }

  hash(range: LeafRange): Uint8Array {
    const places = tilesFor([range]);
    return rangeHash(range, new TileSet(places.map(({ level, index }) => this.of(level, index))), sha256);
  }

  of(level: number, index: number): Tile {
    const tile = this.tiles.get(`${level}/${index}`);
    if (tile === undefined) throw new Error(`no tile ${level}/${index}`);
    return tile;
  }
}

const batches = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 });

describe('the tree kept in tiles', () => {
  it('has the root that RFC 9162 defines, however it was filled', () => {
    fc.assert(
      fc.property(batches, (counts) => {
        const tiles = new Tiles();
        for (const count of counts) {
          tiles.add(count);
          const expected = merkleRoot(LEAVES.slice(0, tiles.size), sha256);
          expect(tiles.hash({ begin: 0, end: tiles.size }).toHex()).toBe(expected.toHex());
        }
      }),
      { numRuns: 30 },
    );
  });

  it('answers the same from tiles whose rows were computed before', () => {
    const tiles = new Tiles().add(66_000);
    const ranges = [0, 70, 255, 256, 65_791, 65_999].flatMap((index) => inclusionRanges(index, 66_000));
    for (const range of ranges) {
      const places = tilesFor([range]).map(({ level, index }) => withRows(tiles.of(level, index), sha256));
      expect(rangeHash(range, new TileSet(places), sha256).toHex()).toBe(tiles.hash(range).toHex());
    }
  });

  it('is the same tile by tile, whether filled at once or one by one', () => {
    const [atOnce, slowly] = [new Tiles().add(600), new Tiles()];
    for (let count = 0; count < 600; count += 1) slowly.add(1);
    for (const { level, index } of [...edgePlaces(600), { level: 0, index: 0 }]) {
      expect(slowly.of(level, index)).toEqual(atOnce.of(level, index));
    }
  });

  it('keeps a third level once 65,536 leaves are there', () => {
    const tiles = new Tiles().add(70_000);
    expect(widthOf(tiles.of(1, 0))).toBe(TILE_WIDTH);
    expect(widthOf(tiles.of(2, 0))).toBe(1);
    expect(Buffer.from(tiles.hash({ begin: 0, end: 70_000 }))).toEqual(Buffer.from(merkleRoot(LEAVES, sha256)));
  });

  it('proves every leaf of any tree, from the tiles of a larger one', () => {
    const tiles = new Tiles().add(2_000);
    const place = fc
      .integer({ min: 1, max: 2_000 })
      .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));
    fc.assert(
      fc.property(place, fc.nat(), ({ size, index }, other) => {
        const root = merkleRoot(LEAVES.slice(0, size), sha256);
        const proof = inclusionRanges(index, size).map((range) => tiles.hash(range));
        const claim = { leafHash: HASHES[index] ?? root, index, size, root, proof };
        expect(includes(claim, sha256)).toBe(true);
        expect(includes({ ...claim, leafHash: HASHES[(index + 1 + (other % 1_000)) % 70_000] ?? root }, sha256)).toBe(
          false,
        );
        expect(includes({ ...claim, proof: [...proof, root] }, sha256)).toBe(false);
        expect(includes({ ...claim, proof: proof.slice(1) }, sha256)).toBe(size === 1);
      }),
    );
  });

  it('proves any smaller tree to be its beginning', () => {
    const tiles = new Tiles().add(2_000);
    const sizes = fc
      .integer({ min: 1, max: 2_000 })
      .chain((to) => fc.record({ to: fc.constant(to), from: fc.integer({ min: 1, max: to }) }));
    fc.assert(
      fc.property(sizes, ({ from, to }) => {
        const claim = {
          from,
          fromRoot: merkleRoot(LEAVES.slice(0, from), sha256),
          to,
          toRoot: merkleRoot(LEAVES.slice(0, to), sha256),
          proof: from === to ? [] : consistencyRanges(from, to).map((range) => tiles.hash(range)),
        };
        expect(beginsWith(claim, sha256)).toBe(true);
        expect(beginsWith({ ...claim, fromRoot: sha256(claim.fromRoot) }, sha256)).toBe(false);
        expect(beginsWith({ ...claim, toRoot: sha256(claim.toRoot) }, sha256)).toBe(false);
      }),
    );
  });
});
