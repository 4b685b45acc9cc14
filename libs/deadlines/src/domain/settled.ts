import type { Deadline } from './deadline.js';
import { findProfile } from './profiles.js';

/**
 * Whether nothing can move the deadline any more: its calendars are published, and where a storm may still make a day a rest day (Hong Kong),
 * the last day is over.
 */
export function isSettled(counted: Deadline, now: Temporal.Instant): boolean {
  if (counted.provisional) return false;
  if (findProfile(counted.profile)?.settles !== 'DAY_PASSED') return true;
  return Temporal.Instant.compare(now, Temporal.Instant.from(counted.deadlineExclusive)) >= 0;
}
