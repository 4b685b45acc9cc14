import type { DecideUse } from '@app/licensing';
import { USE_OF_REUSE } from '@app/scans';
import type { LicenseCheck } from '../domain/infringement-case.js';
import type { Findings } from './findings.port.js';
import type { LicenseChecks, UseInQuestion } from './license-checks.port.js';

/**
 * Asks our own decision engine the question that the scan asked it: what is pursued stands on a page of the web. The use is
 * licensed where it was when it was made, and also where a live license covers it by now: no notice leaves against that.
 */
export class DecidedLicenses implements LicenseChecks {
  constructor(
    private readonly decideUse: Pick<DecideUse, 'execute'>,
    private readonly findings: Findings,
  ) {}

  async check(
    { workId, findingId, host, partnerId, reuse = 'FULL', usedAt }: UseInQuestion,
    now: Temporal.Instant,
  ): Promise<LicenseCheck> {
    const found = findingId === undefined ? undefined : await this.findings.byId(findingId);
    const question = {
      workId,
      action: USE_OF_REUSE[reuse],
      at: usedAt,
      medium: 'web' as const,
      ...(found?.language === undefined ? {} : { language: found.language }),
      ...(host === undefined ? {} : { domain: host }),
      ...(partnerId === undefined ? {} : { partnerId }),
    };
    const [then, asOfNow] = await this.decideUse.execute([question, { ...question, at: now }]);
    if (then === undefined || asOfNow === undefined) throw new Error('INVARIANT: every question has its answer');
    const decision = then.verdict !== 'PERMITTED' && asOfNow.verdict === 'PERMITTED' ? asOfNow : then;
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
