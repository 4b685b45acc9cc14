import { err, ok, type Result } from '@app/kernel';
import type { ReportKind } from './report-kind.js';

/** How a work was used on a page, in the words of the scan. */
export const REUSES = ['FULL', 'EXCERPT', 'REWRITE', 'QUOTATION'] as const;
export type Reuse = (typeof REUSES)[number];

/** What a scan's finding says, as far as a report and a case rest on it. */
export interface FoundUse {
  readonly findingId: string;
  readonly verdict: string;
  /** SHA-256 of the stored page, hex. */
  readonly contentHash: string;
  readonly reuse?: Reuse;
  /** Whether something speaks for an exemption, which a person has to review. */
  readonly exemption: 'NONE' | 'FLAGGED';
  /** Instant of the use: when the page was seen. */
  readonly usedAt: Temporal.Instant;
}

/** A finding as the scans hand it over. */
export interface FindingFacts extends FoundUse {
  readonly url?: string;
  readonly workId?: string;
  readonly partnerId?: string;
  /** BCP 47, of the use, where it is another than the work's. */
  readonly language?: string;
}

/** Verdicts a report may rest on, with what it is then about. The others found nothing to pursue. */
const KIND_OF: ReadonlyMap<string, ReportKind> = new Map<string, ReportKind>([
  ['UNLICENSED_CANDIDATE', 'UNAUTHORIZED_USE'],
  ['POSSIBLY_EXEMPT_REVIEW', 'UNAUTHORIZED_USE'],
  ['LICENSED_OUT_OF_SCOPE', 'BREACH_OF_LICENSE'],
  ['LICENSED_ATTRIBUTION_DEFECT', 'BREACH_OF_LICENSE'],
]);

export interface FindingNotReportable {
  readonly code: 'FINDING_NOT_REPORTABLE';
  readonly findingId: string;
  readonly verdict: string;
  readonly expected: readonly string[];
}

/** The kind of report a finding makes. */
export function kindOfFinding({ findingId, verdict }: FoundUse): Result<ReportKind, FindingNotReportable> {
  const kind = KIND_OF.get(verdict);
  if (kind !== undefined) return ok(kind);
  return err({ code: 'FINDING_NOT_REPORTABLE', findingId, verdict, expected: [...KIND_OF.keys()] });
}
