import { type License, stateAt } from './license.js';

/** Local days before the end at which the licensee is warned; farthest first. */
export const WARNING_DAYS = [30, 7, 1] as const;
export type WarningDays = (typeof WARNING_DAYS)[number];

/** The instant of a warning: the same local time of day, so many days of the zone before the end. */
export function warnsAt(termEndsAt: Temporal.Instant, days: WarningDays, zone: string): Temporal.Instant {
  return termEndsAt.toZonedDateTimeISO(zone).subtract({ days }).toInstant();
}

/**
 * Warnings that are due and were not given for this end of the term. One whose instant lay before the grant or the
 * start of the term is never due: nobody is warned of what was just agreed.
 */
export function dueWarnings(
  license: License,
  given: readonly number[],
  now: Temporal.Instant,
  zone: string,
): readonly WarningDays[] {
  const state = stateAt(license, now);
  if (state !== 'ACTIVE' && state !== 'SUSPENDED' && state !== 'EXHAUSTED') return [];
  const { grantedAt, scope } = license;
  return WARNING_DAYS.filter((days) => {
    const at = warnsAt(scope.termEndsAt, days, zone);
    const isDue = !isBefore(now, at) && !isBefore(at, grantedAt) && !isBefore(at, scope.termStartsAt);
    return isDue && !given.includes(days);
  });
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
