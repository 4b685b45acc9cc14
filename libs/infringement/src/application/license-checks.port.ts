import type { Reuse } from '../domain/found-use.js';
import type { LicenseCheck } from '../domain/infringement-case.js';

/** A use as far as it is known. */
export interface UseInQuestion {
  readonly workId: string;
  /** The finding that saw it. */
  readonly findingId?: string;
  readonly host?: string;
  readonly partnerId?: string;
  readonly reuse?: Reuse;
  readonly usedAt: Temporal.Instant;
}

/** Asks the decision engine, each time anew. */
export interface LicenseChecks {
  /** @param now instant of the asking */
  check(use: UseInQuestion, now: Temporal.Instant): Promise<LicenseCheck>;
}

export const LICENSE_CHECKS = Symbol('LICENSE_CHECKS');
