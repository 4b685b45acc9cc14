import { ApiProperty } from '@nestjs/swagger';
import type { ReportFile } from '../application/read-reports.js';
import type { Received } from '../application/report-intake.js';
import { DISMISSAL_GROUNDS, type Filing, type InfringementReport, REPORT_STATES } from '../domain/report.js';
import { REPORT_KINDS } from '../domain/report-kind.js';

/** What who reports is told. */
export class ReceiptView {
  @ApiProperty({ format: 'uuid' })
  readonly reportId!: string;

  @ApiProperty({ enum: REPORT_STATES })
  readonly state!: string;

  @ApiProperty({
    enum: ['NEW', 'JOINED', 'KNOWN'],
    description: 'JOINED: the same was reported before; KNOWN: from this finding',
  })
  readonly outcome!: string;
}

export class FoundView {
  @ApiProperty({ format: 'uuid' })
  readonly findingId!: string;

  @ApiProperty()
  readonly verdict!: string;

  @ApiProperty({ description: 'SHA-256 of the stored page, hex' })
  readonly contentHash!: string;

  @ApiProperty({ enum: ['NONE', 'FLAGGED'] })
  readonly exemption!: string;

  @ApiProperty({ format: 'date-time' })
  readonly usedAt!: string;
}

export class ReportDecisionView {
  @ApiProperty({ description: 'Account' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly caseId?: string;

  @ApiProperty({ required: false, enum: DISMISSAL_GROUNDS })
  readonly ground?: string;
}

export class ReportView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: REPORT_KINDS })
  readonly kind!: string;

  @ApiProperty({ enum: REPORT_STATES })
  readonly state!: string;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty({ description: 'How often it was filed' })
  readonly filings!: number;

  @ApiProperty({ description: 'Also the ETag' })
  readonly version!: number;

  @ApiProperty({ required: false })
  readonly url?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly workId?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly partnerId?: string;

  @ApiProperty({ required: false, type: FoundView })
  readonly found?: FoundView;

  @ApiProperty({ required: false, type: ReportDecisionView })
  readonly decision?: ReportDecisionView;
}

export class FilingView {
  @ApiProperty({ format: 'date-time' })
  readonly filedAt!: string;

  @ApiProperty({ description: 'PUBLIC, PERSON, …' })
  readonly by!: string;

  @ApiProperty({ required: false })
  readonly statement?: string;

  @ApiProperty({ required: false })
  readonly contact?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly findingId?: string;
}

export class ReportFileView extends ReportView {
  @ApiProperty({ type: [FilingView] })
  readonly filedBy!: readonly FilingView[];
}

export class ReportListView {
  @ApiProperty({ type: [ReportView] })
  readonly items!: readonly ReportView[];
}

export function receiptView({ report, outcome }: Received): ReceiptView {
  return { reportId: report.id, state: report.state, outcome };
}

export function reportView(report: InfringementReport): ReportView {
  const { id, kind, state, receivedAt, filings, version, url, workId, partnerId, found, decision } = report;
  return {
    id,
    kind,
    state,
    receivedAt: receivedAt.toString(),
    filings,
    version,
    ...(url === undefined ? {} : { url }),
    ...(workId === undefined ? {} : { workId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(found === undefined ? {} : { found: foundView(found) }),
    ...(decision === undefined ? {} : { decision: decisionView(decision) }),
  };
}

function foundView({
  findingId,
  verdict,
  contentHash,
  exemption,
  usedAt,
}: NonNullable<InfringementReport['found']>): FoundView {
  return { findingId, verdict, contentHash, exemption, usedAt: usedAt.toString() };
}

function decisionView({
  by,
  at,
  reason,
  caseId,
  ground,
}: NonNullable<InfringementReport['decision']>): ReportDecisionView {
  return {
    by,
    at: at.toString(),
    reason,
    ...(caseId === undefined ? {} : { caseId }),
    ...(ground === undefined ? {} : { ground }),
  };
}

function filingView({ filedAt, actor, statement, contact, findingId }: Filing): FilingView {
  return {
    filedAt: filedAt.toString(),
    by: actor.kind,
    ...(statement === undefined ? {} : { statement }),
    ...(contact === undefined ? {} : { contact }),
    ...(findingId === undefined ? {} : { findingId }),
  };
}

export function reportFileView({ report, filings }: ReportFile): ReportFileView {
  const { ...fields } = reportView(report);
  return { ...fields, filedBy: filings.map(filingView) };
}
