/** The row that a step of the keyboard leads to. @param active index, or -1 where none is */
export function stepTo(active: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  return Math.min(Math.max(active + by, 0), count - 1);
}

/** A selection with one row more, or less. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What an action is about: the selection, or where there is none the row under the hand. */
export function actedOn<T extends { readonly id: string }>(
  items: readonly T[],
  selected: ReadonlySet<string>,
  active: number,
): readonly T[] {
  const chosen = items.filter(({ id }) => selected.has(id));
  const under = items[active];
  return chosen.length > 0 || under === undefined ? chosen : [under];
}
