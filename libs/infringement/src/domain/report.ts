import type { Brand } from '@app/kernel';
import type { FoundUse } from './found-use.js';
import type { ReportKind } from './report-kind.js';

export type ReportId = Brand<string, 'ReportId'>;
export const ReportId = (id: string): ReportId => id as ReportId;

export const REPORT_STATES = ['RECEIVED', 'TRIAGED_TO_CASE', 'DISMISSED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const DISMISSAL_GROUNDS = [
  'DUPLICATE',
  'NOT_OUR_WORK',
  'LICENSED',
  'NOT_INFRINGING',
  'NOTHING_FOUND',
  'UNINTELLIGIBLE',
] as const;
export type DismissalGround = (typeof DISMISSAL_GROUNDS)[number];

/** What is reported, whoever reports it. */
export interface ReportContent {
  readonly kind: ReportKind;
  /** Canonical address of the page, shop or agent; see `page-address.ts`. */
  readonly url?: string;
  /** Version id of the work. */
  readonly workId?: string;
  /** Partner that is meant, where known. */
  readonly partnerId?: string;
  /** What a scan saw. */
  readonly found?: FoundUse;
  /** A certificate that does not hold: stands for the place where there is no address. Not kept beside the key. */
  readonly certificate?: string;
}

/** One filing of a report: several people, or several scans, may report the same thing. */
export interface Filing {
  readonly id: string;
  readonly filedAt: Temporal.Instant;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly statement?: string;
  /** Personal data: kept with the filing, never in audit, outbox or log. */
  readonly contact?: string;
  readonly findingId?: string;
}

interface Decided {
  readonly by: string;
  readonly at: Temporal.Instant;
  /** The person's own words. */
  readonly reason: string;
}

/** A report that something infringes. Whether it does is for people to say, in a case. */
export interface InfringementReport extends ReportContent {
  readonly id: ReportId;
  readonly state: ReportState;
  readonly receivedAt: Temporal.Instant;
  /** How often it was filed. */
  readonly filings: number;
  readonly version: number;
  readonly decision?: Decided & { readonly caseId?: string; readonly ground?: DismissalGround };
}

/**
 * What makes two reports one: the same page and work. Without a work the kind stands for it, without an address the
 * bytes that were seen; of a report with neither nothing tells.
 */
export function duplicateKey({ url, workId, kind, found, certificate }: ReportContent): string | undefined {
  const shown = certificate === undefined ? undefined : `certificate:${certificate}`;
  const place = url ?? (found === undefined ? shown : `sha256:${found.contentHash}`);
  return place === undefined ? undefined : `${workId ?? kind} ${place}`;
}

/** Keys under which the same thing may have been reported before, also by somebody who could not name the work. */
export function knownKeys(content: ReportContent): readonly string[] {
  const { workId: _, ...withoutWork } = content;
  const keys = [duplicateKey(content), duplicateKey(withoutWork)];
  return [...new Set(keys.filter((key) => key !== undefined))];
}
