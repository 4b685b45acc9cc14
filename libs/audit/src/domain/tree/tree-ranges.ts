/** Leaves `begin` (inside) to `end` (outside) of a tree, counted from 0. */
export interface LeafRange {
  readonly begin: number;
  readonly end: number;
}

/** A perfect subtree: the leaves `index`·2^`level` up to (`index` + 1)·2^`level`. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/**
 * What an inclusion proof holds: the ranges whose hashes stand beside the way from a leaf to the root, lowest first.
 * @param index of the leaf, from 0, below `size`
 * @see RFC 9162, section 2.1.3.1
 */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  const upwards: LeafRange[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      upwards.push({ begin: middle, end });
      end = middle;
    } else {
      upwards.push({ begin, end: middle });
      begin = middle;
    }
  }
  return upwards.reverse();
}

/**
 * What a consistency proof holds: the ranges that show a tree of `from` leaves as the beginning of one of `to`.
 * @param from at least 1, at most `to`
 * @see RFC 9162, section 2.1.4.1
 */
export function consistencyRanges(from: number, to: number): readonly LeafRange[] {
  const upwards: LeafRange[] = [];
  let [begin, end] = [0, to];
  while (end !== from) {
    const middle = begin + splitOf(end - begin);
    if (from <= middle) {
      upwards.push({ begin: middle, end });
      end = middle;
    } else {
      upwards.push({ begin, end: middle });
      begin = middle;
    }
  }
  // where the smaller tree is itself a perfect beginning, its root is known to the one who asks
  if (begin > 0) upwards.push({ begin, end });
  return upwards.reverse();
}

/** The perfect subtrees a range is made of, largest first; `begin` must be a multiple of the first one's width. */
export function perfectParts({ begin, end }: LeafRange): readonly NodePlace[] {
  const parts: NodePlace[] = [];
  for (let at = begin; at < end; ) {
    const level = Math.floor(Math.log2(end - at));
    parts.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return parts;
}

/** The largest power of two below `count`, which is at least 2. */
function splitOf(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
