import { TILE_WIDTH, type TilePlace } from './tiles.js';

/** A tile as a client asks for it: `width` hashes, 256 where the tile is whole. Level `entries` holds the leaves themselves. */
export interface TileRequest {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** Deepest level a log of 2^53 leaves can have. C2SP tlog-tiles allows up to 63. */
const MAX_LEVEL = 63;
const GROUP = 1_000;
const PATH = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/**
 * Reads `<level>/<index>[.p/<width>]`, where the index stands in groups of three digits, all but the last one after an `x`.
 * @returns undefined where it is no such path
 * @see C2SP tlog-tiles, "Merkle Tree"
 */
export function readTilePath(path: string): TileRequest | undefined {
  const [, level = '', groups = '', partial] = PATH.exec(path) ?? [];
  if (level === '') return undefined;
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  const request: TileRequest = { level: level === 'entries' ? level : Number(level), index, width };
  const isPlain = tilePath(request) === path;
  return isPlain && (level === 'entries' || Number(level) <= MAX_LEVEL) && (partial === undefined || width < TILE_WIDTH)
    ? request
    : undefined;
}

/** The path of a tile, below the log's `tile/`. */
export function tilePath({ level, index, width }: TileRequest): string {
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `${level}/${grouped(index)}${partial}`;
}

function grouped(index: number): string {
  const last = String(index % GROUP).padStart(3, '0');
  const above: string[] = [];
  for (let rest = Math.floor(index / GROUP); rest > 0; rest = Math.floor(rest / GROUP)) {
    above.unshift(`x${String(rest % GROUP).padStart(3, '0')}/`);
  }
  return above.join('') + last;
}

/** Hashes (or entries) of a tile that a tree of `size` leaves holds: 0 where it does not reach that far. */
export function widthAt({ level, index }: TilePlace, size: number): number {
  const count = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, count - index * TILE_WIDTH));
}
