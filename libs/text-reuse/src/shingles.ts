/** Hashes of all k-grams of a text, in order: 64 bits each, as two independent 32-bit halves. */
export interface Shingles {
  readonly count: number;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

const BASE_HIGH = 0x9e3779b1;
const BASE_LOW = 0x85ebca77;

/**
 * Rolling polynomial hashes over token ids, each finished by a mixing step so that order of hashes says nothing about order of texts.
 * @param ids token ids
 * @param k length of a k-gram, in tokens; a text shorter than that has none
 */
export function shingle(ids: Uint32Array, k: number): Shingles {
  const count = Math.max(0, ids.length - k + 1);
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const leavingHigh = power(BASE_HIGH, k);
  const leavingLow = power(BASE_LOW, k);
  let h = 0;
  let l = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const entering = spread(ids[at] ?? 0);
    h = (Math.imul(h, BASE_HIGH) + entering) | 0;
    l = (Math.imul(l, BASE_LOW) + entering) | 0;
    const first = at - k + 1;
    if (first < 0) continue;
    if (first > 0) {
      const leaving = spread(ids[first - 1] ?? 0);
      h = (h - Math.imul(leavingHigh, leaving)) | 0;
      l = (l - Math.imul(leavingLow, leaving)) | 0;
    }
    high[first] = finish(h);
    low[first] = finish(l ^ 0x5bd1e995);
  }
  return { count, high, low };
}

/** Spreads neighboring code points over 32 bits. */
function spread(id: number): number {
  const mixed = Math.imul(id ^ (id >>> 16), 0x7feb352d);
  return mixed ^ (mixed >>> 15);
}

/** MurmurHash3's 32-bit finalizer (public domain). */
function finish(hash: number): number {
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
