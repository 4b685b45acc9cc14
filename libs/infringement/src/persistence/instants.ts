/** Rows hold `Date`, the domain `Temporal.Instant`; both in UTC with millisecond precision. */
export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

export function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** A value out of a closed list. @throws Error `INVARIANT` on one that is not in it */
export function oneOf<T extends string>(list: readonly T[], value: string, what: string): T {
  const known = list.find((each) => each === value);
  if (known === undefined) throw new Error(`INVARIANT: ${what} ${value} is not known`);
  return known;
}
