export interface VerdictCount {
  readonly verdict: string;
  readonly count: number;
}

/** Findings counted by verdict, most first. */
export function countsByVerdict(findings: readonly { readonly verdict: string }[]): readonly VerdictCount[] {
  const counts = new Map<string, number>();
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => ({ verdict, count })).sort((a, b) => b.count - a.count);
}
