import type { Reuse } from '../domain/found-use.js';
import type { LicenseCheck } from '../domain/infringement-case.js';
import { hostOf } from '../domain/page-address.js';
import type { LicenseChecks } from './license-checks.port.js';

/** What a report and a case both say of the use. */
export interface SuspectedUse {
  readonly workId?: string;
  readonly url?: string;
  readonly partnerId?: string;
  readonly findingId?: string;
  /** When and how the work was used; unknown, it is taken to be reprinted now. */
  readonly usedAt?: Temporal.Instant;
  readonly reuse?: Reuse;
}

/**
 * Asks anew whether a license covers the use.
 * @returns undefined where there is no work to ask about
 */
export async function licenseCheckOf(
  checks: LicenseChecks,
  { workId, url, partnerId, findingId, usedAt, reuse }: SuspectedUse,
  now: Temporal.Instant,
): Promise<LicenseCheck | undefined> {
  if (workId === undefined) return undefined;
  const use = {
    workId,
    usedAt: usedAt ?? now,
    ...(findingId === undefined ? {} : { findingId }),
    ...(reuse === undefined ? {} : { reuse }),
    ...(url === undefined ? {} : { host: hostOf(url) }),
    ...(partnerId === undefined ? {} : { partnerId }),
  };
  return checks.check(use, now);
}
