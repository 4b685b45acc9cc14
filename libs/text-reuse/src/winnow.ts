/**
 * Robust winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` neighboring k-grams the one with the least hash; among equal
 * ones the one already chosen, else the last. Two texts with a common run of `window + k - 1` tokens always choose a common k-gram,
 * also where they were winnowed with different windows (the larger one counts).
 * @param order one hash for each k-gram
 * @param chosen where to put the positions, at least as long as `order`
 * @returns ascending positions; at least one where there is any k-gram
 */
export function winnow(
  order: Uint32Array,
  window: number,
  chosen: Uint32Array = new Uint32Array(order.length),
): Uint32Array {
  const count = order.length;
  if (count === 0) return chosen.subarray(0, 0);
  const width = Math.min(window, count);
  let least = lastLeast(order, 0, width - 1);
  let leastHash = order[least] ?? 0;
  let chosenCount = 1;
  chosen[0] = least;
  for (let end = width; end < count; end += 1) {
    const hash = order[end] ?? 0;
    if (hash < leastHash) least = end;
    else if (least > end - width) continue;
    else least = lastLeast(order, end - width + 1, end);
    leastHash = order[least] ?? 0;
    chosen[chosenCount] = least;
    chosenCount += 1;
  }
  return chosen.subarray(0, chosenCount);
}

/** Position of the least hash in `[start, end]`, the last of equals. */
export function lastLeast(hashes: Uint32Array, start: number, end: number): number {
  let least = end;
  let leastHash = hashes[end] ?? 0;
  for (let at = end - 1; at >= start; at -= 1) {
    const hash = hashes[at] ?? 0;
    if (hash < leastHash) {
      least = at;
      leastHash = hash;
    }
  }
  return least;
}
