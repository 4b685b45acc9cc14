import type { Brand } from '@app/kernel';
import type { CaseState } from './case-states.js';
import type { Reuse } from './found-use.js';
import type { ReportKind } from './report-kind.js';

export type CaseId = Brand<string, 'CaseId'>;
export const CaseId = (id: string): CaseId => id as CaseId;

export const LICENSE_VERDICTS = ['PERMITTED', 'PROHIBITED', 'NOT_LICENSED', 'UNDETERMINED'] as const;
export type LicenseVerdict = (typeof LICENSE_VERDICTS)[number];

/** The decision engine's answer about the use, asked anew at a turning point of the case. */
export interface LicenseCheck {
  readonly verdict: LicenseVerdict;
  /** Reason codes of the decision. */
  readonly reasons: readonly string[];
  readonly licenseId?: string;
  /** Instant of the use that was asked about. */
  readonly usedAt: Temporal.Instant;
  readonly checkedAt: Temporal.Instant;
}

/** FLAGGED: something speaks for an exemption; REVIEWED: a person has looked at it. */
export const EXEMPTIONS = ['NONE', 'FLAGGED', 'REVIEWED'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

/** A person's word that the use infringes. It takes two people. */
export interface Approval {
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** What the publisher pursues, from one report on. */
export interface InfringementCase {
  readonly id: CaseId;
  readonly kind: ReportKind;
  readonly reportId: string;
  readonly state: CaseState;
  readonly version: number;
  readonly openedAt: Temporal.Instant;
  readonly url?: string;
  readonly workId?: string;
  readonly partnerId?: string;
  readonly findingId?: string;
  /** SHA-256 of the stored copy of the page, hex. */
  readonly evidenceHash?: string;
  /** When and how the work was used, as a scan saw it. */
  readonly usedAt?: Temporal.Instant;
  readonly reuse?: Reuse;
  readonly exemption: Exemption;
  /** Absent where the case is about no work, e.g. a false agent. */
  readonly licenseCheck?: LicenseCheck;
  /** Those who have called it an infringement: none, one, or two different people. */
  readonly approvals: readonly Approval[];
}

/** One step of a case as its history keeps it. */
export interface CaseStep {
  readonly event: 'OPENED' | 'EVIDENCE_ADDED' | 'APPROVED' | 'MOVED';
  readonly actor: { readonly kind: string; readonly id: string };
  readonly at: Temporal.Instant;
  /** The person's own words. */
  readonly reason: string;
}
