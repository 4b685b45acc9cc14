import type { Scope } from './scope.js';

/**
 * The term that follows a license: from its end, or from now if that is past, and as long as it was by the calendar of
 * the zone, so that a year stays a year.
 */
export function renewedTerm(
  { termStartsAt, termEndsAt }: Pick<Scope, 'termStartsAt' | 'termEndsAt'>,
  now: Temporal.Instant,
  zone: string,
): { readonly start: Temporal.Instant; readonly end: Temporal.Instant } {
  const oldEnd = termEndsAt.toZonedDateTimeISO(zone);
  const length = termStartsAt.toZonedDateTimeISO(zone).until(oldEnd, { largestUnit: 'years' });
  const start = Temporal.Instant.compare(termEndsAt, now) > 0 ? termEndsAt : now;
  return { start, end: start.toZonedDateTimeISO(zone).add(length).toInstant() };
}
