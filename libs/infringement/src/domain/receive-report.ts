import { err, ok, type Result } from '@app/kernel';
import { type AddressInvalid, canonicalAddress } from './page-address.js';
import type { Filing, InfringementReport, ReportContent, ReportId } from './report.js';
import type { ReportKind } from './report-kind.js';

/** What somebody writes into the form. */
export interface WrittenReport {
  readonly kind: ReportKind;
  readonly url?: string;
  readonly workId?: string;
  readonly partnerId?: string;
  readonly statement?: string;
}

export interface ReportIncomplete {
  readonly code: 'REPORT_INCOMPLETE';
  readonly missing: readonly string[];
  readonly expected: string;
}

/** Use and sale are about a page; an agent may be known by what it says alone. */
const NEEDS_ADDRESS: ReadonlySet<ReportKind> = new Set(['UNAUTHORIZED_USE', 'UNAUTHORIZED_SALE', 'BREACH_OF_LICENSE']);

/** Checks a report as it was written and brings its address into the form that duplicates share. */
export function contentOf(written: WrittenReport): Result<ReportContent, ReportIncomplete | AddressInvalid> {
  const { kind, url, workId, partnerId, statement } = written;
  if (url === undefined && (NEEDS_ADDRESS.has(kind) || statement === undefined)) {
    return err({
      code: 'REPORT_INCOMPLETE',
      missing: NEEDS_ADDRESS.has(kind) ? ['/url'] : ['/url', '/statement'],
      expected: 'the address where it happens; for FALSE_AGENT a statement will do',
    });
  }
  const address = url === undefined ? undefined : canonicalAddress(url);
  if (address !== undefined && !address.ok) return address;
  return ok({
    kind,
    ...(address === undefined ? {} : { url: address.value }),
    ...(workId === undefined ? {} : { workId }),
    ...(partnerId === undefined ? {} : { partnerId }),
  });
}

/** A report at the moment it comes in. */
export function receive(id: ReportId, content: ReportContent, filing: Filing): InfringementReport {
  return { ...content, id, state: 'RECEIVED', receivedAt: filing.filedAt, filings: 1, version: 1 };
}

/** The same report filed once more; what a scan saw is kept from the first that saw anything. */
export function join(report: InfringementReport, { found, workId, partnerId }: ReportContent): InfringementReport {
  return {
    ...report,
    filings: report.filings + 1,
    ...(report.found !== undefined || found === undefined ? {} : { found }),
    ...(report.workId !== undefined || workId === undefined ? {} : { workId }),
    ...(report.partnerId !== undefined || partnerId === undefined ? {} : { partnerId }),
  };
}
