interface DueDay<T> {
  /** `2026-09-01`, in the law's zone, as the service counted it. */
  readonly day: string;
  readonly clocks: readonly T[];
}

/** Clocks that end on the same day together; days and clocks in the order in which they came. */
export function byDay<T extends { readonly lastDay: string }>(clocks: readonly T[]): readonly DueDay<T>[] {
  const days = new Map<string, T[]>();
  for (const clock of clocks) days.set(clock.lastDay, [...(days.get(clock.lastDay) ?? []), clock]);
  return [...days].map(([day, ending]) => ({ day, clocks: ending }));
}
