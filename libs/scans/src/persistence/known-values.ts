/** A column's value as one of a closed set. @throws Error `INVARIANT` on one the domain does not know */
export function known<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`INVARIANT: ${value} is none of ${values.join(', ')}`);
  return found;
}

/** Rows hold `Date`, the domain `Temporal.Instant`; both UTC, milliseconds. */
export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

export function dateOf(instant: Temporal.Instant): Date;
export function dateOf(instant: Temporal.Instant | undefined): Date | null;
export function dateOf(instant: Temporal.Instant | undefined): Date | null {
  return instant === undefined ? null : new Date(instant.epochMilliseconds);
}

/** `{[key]: value}` where there is a value, else nothing: for optional properties. */
export function present<K extends string, T>(key: K, value: T | null | undefined): { readonly [P in K]?: T } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}
