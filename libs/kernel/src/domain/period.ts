/** A half-open stretch of time `[start, end)`; `end` undefined means open-ended. UTC instants. */
export interface Period {
  readonly start: Temporal.Instant;
  readonly end?: Temporal.Instant;
}

/** Whether `at` lies in `[start, end)`. */
export function contains(period: Period, at: Temporal.Instant): boolean {
  if (Temporal.Instant.compare(at, period.start) < 0) return false;
  return period.end === undefined || Temporal.Instant.compare(at, period.end) < 0;
}

/** Whether every instant of `inner` is an instant of `outer`. */
export function isWithin(inner: Period, outer: Period): boolean {
  if (Temporal.Instant.compare(inner.start, outer.start) < 0) return false;
  if (outer.end === undefined) return true;
  return inner.end !== undefined && Temporal.Instant.compare(inner.end, outer.end) <= 0;
}

/** Whether the two share at least one instant. */
export function overlaps(a: Period, b: Period): boolean {
  const startsBeforeEnd = (x: Period, y: Period): boolean =>
    y.end === undefined || Temporal.Instant.compare(x.start, y.end) < 0;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}
