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
  /** Positions of those with a low enough lower half, see `shingle`. */
  readonly picked: Uint32Array;
}

/** Arrays for the shingles of one text at a time. */
interface ShingleRoom extends Omit<RollingShingles, 'count'> {
  /** The ids that a k-gram is left by, spread. */
  readonly spreads: Int32Array;
}

const BASE_HIGH = 0x9e3779b1;
const BASE_LOW = 0x85ebca77;
const LOW_SALT = 0x5bd1e995;

/**
 * Rolling polynomial hashes over token ids, mixed so that order of hashes says nothing about order of texts. In arrays that the next call
 * writes over.
 * @param ids token ids
 * @param k length of a k-gram, in tokens; a text shorter than that has none
 * @param below half of the bound, below 2³¹: k-grams are picked whose lower half is less than twice this
 */
export function shingle(ids: Uint32Array, k: number, below = 0): RollingShingles {
  const count = Math.max(0, ids.length - k + 1);
  const { rolling, low, picked, spreads } = roomFor(ids.length);
  const leavingHigh = power(BASE_HIGH, k);
  const leavingLow = power(BASE_LOW, k);
  let h = 0;
  let l = 0;
  let pickedCount = 0;
  // nothing leaves the first k-gram
  spreads[0] = 0;
  for (let at = 0; at < k - 1; at += 1) {
    const entering = spread(ids[at] ?? 0);
    spreads[at + 1] = entering;
    h = (Math.imul(h, BASE_HIGH) + entering) | 0;
    l = (Math.imul(l, BASE_LOW) + entering) | 0;
  }
  for (let first = 0; first < count; first += 1) {
    const entering = spread(ids[first + k - 1] ?? 0);
    const leaving = spreads[first] ?? 0;
    spreads[first + k] = entering;
    h = (Math.imul(h, BASE_HIGH) + entering - Math.imul(leavingHigh, leaving)) | 0;
    l = (Math.imul(l, BASE_LOW) + entering - Math.imul(leavingLow, leaving)) | 0;
    const hash = mixed(l ^ LOW_SALT);
    rolling[first] = h;
    low[first] = hash;
    // WHY no branch: whether a hash is low is chance, and a processor that guesses wrong loses more than the writing costs.
    picked[pickedCount] = first;
    pickedCount += ((hash >>> 1) - below) >>> 31;
  }
  return {
    count,
    rolling: rolling.subarray(0, count),
    low: low.subarray(0, count),
    picked: picked.subarray(0, pickedCount),
  };
}

/** Tokens of the longest k-gram: the first one fills so many places, however short the text. */
const LONGEST_GRAM = 32;
/** Room kept between texts, in tokens; longer texts get room of their own. */
const KEPT_ROOM = 0x4_0000;
let kept: ShingleRoom | undefined;

function roomFor(tokens: number): ShingleRoom {
  if (tokens > KEPT_ROOM) return newRoom(tokens);
  kept ??= newRoom(KEPT_ROOM);
  return kept;
}

function newRoom(tokens: number): ShingleRoom {
  return {
    rolling: new Uint32Array(tokens),
    low: new Uint32Array(tokens),
    picked: new Uint32Array(tokens + 1),
    spreads: new Int32Array(tokens + LONGEST_GRAM),
  };
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
