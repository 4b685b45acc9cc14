import { err, ok, type Result } from '@app/kernel';
import type { EvidenceState } from './evidence-state.js';
import type { InfringementCase, LicenseCheck } from './infringement-case.js';
import { mayNotifyAgain, type NoticeRegime } from './notice-regime.js';

export const NOTICE_BLOCKS = [
  'NOT_CONFIRMED',
  'LICENSE_COVERS',
  'LICENSE_UNDETERMINED',
  'LICENSE_UNCHECKED',
  'EXEMPTION_UNREVIEWED',
  'EVIDENCE_NOT_SECURED',
  'PARTNER_NOT_HEARD',
  'PARTNER_UPHELD',
  'COUNTER_NOTICE_BARS',
] as const;
export type NoticeBlock = (typeof NOTICE_BLOCKS)[number];

export interface NoticeBlocked {
  readonly code: 'NOTICE_BLOCKED';
  /** Everything that stands in the way, not the first thing only. */
  readonly blocks: readonly NoticeBlock[];
  readonly licenseId?: string;
}

/** What the guard looks at, each read at the moment a notice is about to leave. */
export interface NoticeSituation {
  readonly file: InfringementCase;
  /** Made for this moment, about the instant of the use; absent where the case is about no work. */
  readonly licenseCheck?: LicenseCheck;
  readonly evidence: EvidenceState;
  /** Of a partner's hearing about this: NONE where no partner is concerned. */
  readonly hearing: 'NONE' | 'OPEN' | 'UPHELD' | 'OVER';
  readonly regime: NoticeRegime;
  readonly hadCounterNotice: 'YES' | 'NO';
}

/**
 * Whether a notice may leave: no license covers the use at its instant, no exemption waits for review, the evidence is secured, two people
 * have called it an infringement, and a partner was heard first. Asked at approval and again at the moment of serving.
 */
export function checkNoticeGuard(situation: NoticeSituation): Result<'MAY_LEAVE', NoticeBlocked> {
  const { file, licenseCheck, evidence, hearing, regime, hadCounterNotice } = situation;
  const stands: Readonly<Record<NoticeBlock, boolean>> = {
    NOT_CONFIRMED: file.approvals.length < 2,
    LICENSE_COVERS: licenseCheck?.verdict === 'PERMITTED',
    // what the engine cannot tell goes to a person, who settles it on the record before anything is asserted
    LICENSE_UNDETERMINED: licenseCheck?.verdict === 'UNDETERMINED',
    LICENSE_UNCHECKED:
      licenseCheck === undefined && (file.kind === 'UNAUTHORIZED_USE' || file.kind === 'BREACH_OF_LICENSE'),
    EXEMPTION_UNREVIEWED: file.exemption === 'FLAGGED',
    EVIDENCE_NOT_SECURED: evidence.status !== 'SECURED',
    PARTNER_NOT_HEARD: hearing === 'OPEN',
    PARTNER_UPHELD: hearing === 'UPHELD',
    COUNTER_NOTICE_BARS: !mayNotifyAgain(regime, hadCounterNotice),
  };
  const blocks = NOTICE_BLOCKS.filter((block) => stands[block]);
  if (blocks.length === 0) return ok('MAY_LEAVE');
  const licenseId = licenseCheck?.verdict === 'PERMITTED' ? licenseCheck.licenseId : undefined;
  return err({ code: 'NOTICE_BLOCKED', blocks, ...(licenseId === undefined ? {} : { licenseId }) });
}
