/** Hashes of k-grams of a text, in order: 64 bits each, as two independent 32-bit halves. */
export interface Shingles {
  readonly count: number;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Shingles whose upper halves wait for `mixed`: most k-grams are passed over by their lower half. */
export interface RollingShingles {
  readonly count: number;
  readonly rolling: Uint32Array;
  readonly low: Uint32Array;
}

const BASE_HIGH = 0x9e3779b1;
const BASE_LOW = 0x85ebca77;
const LOW_SALT = 0x5bd1e995;

/**
 * Rolling polynomial hashes over token ids, mixed so that order of hashes says nothing about order of texts.
 * @param ids token ids
 * @param k length of a k-gram, in tokens; a text shorter than that has none
 * @param room arrays to write into, at least as long as `ids`; those of the next caller, unless given
 */
export function shingle(ids: Uint32Array, k: number, room: RollingShingles = sharedRoom(ids.length)): RollingShingles {
  const count = Math.max(0, ids.length - k + 1);
  const rolling = room.rolling.subarray(0, count);
  const low = room.low.subarray(0, count);
  if (count === 0) return { count, rolling, low };
  const leavingHigh = power(BASE_HIGH, k);
  const leavingLow = power(BASE_LOW, k);
  let h = 0;
  let l = 0;
  for (let at = 0; at < k; at += 1) {
    const entering = spread(ids[at] ?? 0);
    h = (Math.imul(h, BASE_HIGH) + entering) | 0;
    l = (Math.imul(l, BASE_LOW) + entering) | 0;
  }
  rolling[0] = h;
  low[0] = mixed(l ^ LOW_SALT);
  for (let first = 1; first < count; first += 1) {
    const entering = spread(ids[first + k - 1] ?? 0);
    const leaving = spread(ids[first - 1] ?? 0);
    h = (Math.imul(h, BASE_HIGH) + entering - Math.imul(leavingHigh, leaving)) | 0;
    l = (Math.imul(l, BASE_LOW) + entering - Math.imul(leavingLow, leaving)) | 0;
    rolling[first] = h;
    low[first] = mixed(l ^ LOW_SALT);
  }
  return { count, rolling, low };
}

/** Room kept between texts, in tokens; longer texts get room of their own. */
const KEPT_ROOM = 0x4_0000;
let kept: RollingShingles | undefined;

function sharedRoom(tokens: number): RollingShingles {
  if (tokens > KEPT_ROOM) return newRoom(tokens);
  kept ??= newRoom(KEPT_ROOM);
  return kept;
}

function newRoom(tokens: number): RollingShingles {
  return { count: tokens, rolling: new Uint32Array(tokens), low: new Uint32Array(tokens) };
}

/** Spreads neighboring code points over 32 bits. */
function spread(id: number): number {
  const product = Math.imul(id ^ (id >>> 16), 0x7feb352d);
  return product ^ (product >>> 15);
}

/** MurmurHash3's 32-bit finalizer (public domain): every bit of the hash changes half of the bits of the result. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** `base ** exponent`, modulo 2³². */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step += 1) result = Math.imul(result, base);
  return result;
}

/** 53 of the 64 bits as one number, for sets and maps of hashes. */
export function hashKey(high: number, low: number): number {
  return (high & 0x1f_ffff) * 0x1_0000_0000 + low;
}
