import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { HASH_BYTES, TILE_WIDTH, type Tile, type TilePlace, widthOf } from '../domain/tree/tiles.js';
import { KnownTiles } from './known-tiles.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** A store of tiles as wide as a tree of `size` has them; remembers what it was asked for. */
function store(size: number) {
  const asked: string[] = [];
  const state = { size };
  const tiles = async (places: readonly TilePlace[]): Promise<readonly Tile[]> =>
    places.map(({ level, index }) => {
      asked.push(`${level}/${index}`);
      const width = Math.min(TILE_WIDTH, Math.floor(state.size / TILE_WIDTH ** level) - index * TILE_WIDTH);
      return { level, index, hashes: new Uint8Array(width * HASH_BYTES).fill(level + 1) };
    });
  return { asked, state, known: new KnownTiles({ tiles }, sha256) };
}
const UPPER = { level: 1, index: 0 };
const EDGE = { level: 0, index: 3 };

describe('tiles that every proof passes', () => {
  it('are read once: those above the lowest level, and the one at the right edge', async () => {
    const { asked, known } = store(800);
    for (let time = 0; time < 3; time += 1) await known.read([{ level: 0, index: 1 }, UPPER, EDGE], 800);
    expect(asked).toEqual(['0/1', '1/0', '0/3', '0/1', '0/1']);
  });

  it('are read anew where the tree has outgrown them, and serve smaller trees meanwhile', async () => {
    const { asked, state, known } = store(800);
    await known.read([UPPER, EDGE], 800);
    state.size = 1_100;
    const [upper, edge] = await known.read([UPPER, EDGE], 1_100);
    expect([upper, edge].map((tile) => tile && widthOf(tile))).toEqual([4, TILE_WIDTH]);
    await known.read([UPPER], 600);
    expect(asked).toEqual(['1/0', '0/3', '1/0', '0/3']);
  });

  it('are forgotten, the one asked longest ago first, when they are too many', async () => {
    const { asked, known } = store(256 * 256 * 600);
    const places = Array.from({ length: 513 }, (_, index) => ({ level: 1, index }));
    for (const place of places) await known.read([place], 256 * 256 * 600);
    await known.read([{ level: 1, index: 1 }], 256 * 256 * 600);
    await known.read([{ level: 1, index: 0 }], 256 * 256 * 600);
    expect(asked.slice(513)).toEqual(['1/0']);
  });
});
