import type { DecideUse } from '@app/licensing';
import type { Reuse } from '../domain/found-use.js';
import type { LicenseCheck } from '../domain/infringement-case.js';
import type { LicenseChecks, UseInQuestion } from './license-checks.port.js';

/** What each kind of copy would have needed a license for. */
const ACTION = {
  FULL: 'reprint',
  EXCERPT: 'excerpt',
  QUOTATION: 'excerpt',
  REWRITE: 'adaptation',
} as const satisfies Record<Reuse, string>;

/** Asks our own decision engine. */
export class DecidedLicenses implements LicenseChecks {
  constructor(private readonly decideUse: DecideUse) {}

  async check(
    { workId, host, partnerId, reuse = 'FULL', usedAt }: UseInQuestion,
    now: Temporal.Instant,
  ): Promise<LicenseCheck> {
    const question = {
      workId,
      action: ACTION[reuse],
      at: usedAt,
      ...(host === undefined ? {} : { domain: host }),
      ...(partnerId === undefined ? {} : { partnerId }),
    };
    const [decision] = await this.decideUse.execute([question]);
    if (decision === undefined) throw new Error('INVARIANT: one question, one answer');
    const { verdict, reasons, licenseId } = decision;
    return {
      verdict,
      reasons: reasons.map((reason) => reason.code),
      ...(licenseId === undefined ? {} : { licenseId }),
      usedAt,
      checkedAt: now,
    };
  }
}
