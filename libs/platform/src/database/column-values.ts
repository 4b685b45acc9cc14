/** A column's `timestamptz` as the domain has it: UTC, milliseconds. */
export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** The domain's instant as its column has it; nothing is null. What is finer than a millisecond is cut off. */
export function dateOf(instant: Temporal.Instant): Date;
export function dateOf(instant: Temporal.Instant | undefined): Date | null;
export function dateOf(instant: Temporal.Instant | undefined): Date | null {
  return instant === undefined ? null : new Date(instant.epochMilliseconds);
}

/**
 * A column's text as one of a closed list.
 * @param what the column holds, for the message
 * @throws Error `INVARIANT` on a text that is not in the list
 */
export function known<T extends string>(list: readonly T[], text: string, what: string): T {
  const found = list.find((each) => each === text);
  if (found === undefined) throw new Error(`INVARIANT: ${what} ${text} is none of ${list.join(', ')}`);
  return found;
}

/** `{[key]: value}` where there is a value, else nothing: a nullable column as an optional property. */
export function present<K extends string, T>(key: K, value: T | null | undefined): { readonly [P in K]?: T } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}
