import type { ReprintLight } from '../domain/reprint-check.js';

const IS_RED = `(reprint.state = 'ESCALATED'
  OR (reprint.state = 'IN_BREACH' AND reprint.cure_ends_at <= :now)
  OR (reprint.state = 'MUST_REMOVE' AND reprint.removal_ends_at <= :now))`;
const IS_GREEN = `((reprint.state = 'REMOVED' AND reprint.removal_verified_at IS NOT NULL)
  OR (reprint.state IN ('COMPLIANT', 'CURED') AND coalesce(reprint.last_outcome, '') NOT IN ('OUT_OF_SCOPE', 'UNREACHABLE')))`;

/** The rule of `lightOf` as a condition; a test holds the two together. Parameter `now`. */
export function litBy(light: ReprintLight): string {
  if (light === 'RED') return IS_RED;
  return light === 'GREEN' ? IS_GREEN : `NOT (${IS_RED} OR ${IS_GREEN})`;
}
