import type { Result } from '@app/kernel';
import type { InfringementCase, LicenseCheck } from '../domain/infringement-case.js';
import { checkNoticeGuard, type NoticeBlocked } from '../domain/notice-guard.js';
import type { NoticeRegime } from '../domain/notice-regime.js';
import type { CaseSurroundings } from './case-surroundings.js';
import type { EvidenceStatus } from './evidence-status.port.js';
import { licenseCheckOf } from './license-check-of.js';
import type { LicenseChecks } from './license-checks.port.js';
import type { NoticeStore } from './notice-store.port.js';

export interface Clearance {
  readonly guarded: Result<'MAY_LEAVE', NoticeBlocked>;
  readonly licenseCheck?: LicenseCheck;
}

/** Asks everything anew that the guard before a notice looks at: the license at the instant of use, the evidence, the partner's hearing. */
export class NoticeClearance {
  constructor(
    private readonly licenses: LicenseChecks,
    private readonly evidence: EvidenceStatus,
    private readonly surroundings: CaseSurroundings,
    private readonly notices: NoticeStore,
  ) {}

  async check(file: InfringementCase, regime: NoticeRegime, now: Temporal.Instant): Promise<Clearance> {
    const [licenseCheck, evidence, hearing, counters] = await Promise.all([
      licenseCheckOf(this.licenses, file, now),
      this.evidence.of(file),
      this.surroundings.hearingOf(file, now),
      this.notices.countersOf(file.id),
    ]);
    const hadCounterNotice = counters.some((counter) => counter.regime === regime) ? 'YES' : 'NO';
    const checked = licenseCheck === undefined ? {} : { licenseCheck };
    return { guarded: checkNoticeGuard({ file, evidence, hearing, regime, hadCounterNotice, ...checked }), ...checked };
  }
}
