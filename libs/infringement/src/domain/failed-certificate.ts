import type { ReportKind } from './report-kind.js';

/** Statuses of a certificate that somebody else than the operator made, or made up. */
const NOT_OURS: readonly string[] = ['tampered', 'unknown_number'];

/**
 * What a certificate that does not hold is a report of: one that is not ours shows a false agent; one of ours that is over, suspended or
 * revoked shows, on a page, a licensee beyond its license.
 */
export function kindOfCertificate(status: string, shown: 'ON_A_PAGE' | 'NOWHERE'): ReportKind {
  return NOT_OURS.includes(status) || shown === 'NOWHERE' ? 'FALSE_AGENT' : 'BREACH_OF_LICENSE';
}
