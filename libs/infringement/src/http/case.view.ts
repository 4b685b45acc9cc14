import { ApiProperty } from '@nestjs/swagger';
import type { RecordedStep } from '../application/case-store.port.js';
import type { CaseFile } from '../application/read-cases.js';
import { CASE_FLOW, CASE_STATES } from '../domain/case-states.js';
import { EXEMPTIONS, type InfringementCase, LICENSE_VERDICTS, type LicenseCheck } from '../domain/infringement-case.js';
import { APPROVALS_NEEDED } from '../domain/move-case.js';
import { REPORT_KINDS } from '../domain/report-kind.js';

export class LicenseCheckView {
  @ApiProperty({ enum: LICENSE_VERDICTS })
  readonly verdict!: string;

  @ApiProperty({ type: [String], description: 'Reason codes of the decision' })
  readonly reasons!: readonly string[];

  @ApiProperty({ required: false, format: 'uuid' })
  readonly licenseId?: string;

  @ApiProperty({ format: 'date-time', description: 'Instant of the use that was asked about' })
  readonly usedAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly checkedAt!: string;
}

export class ApprovalView {
  @ApiProperty({ description: 'Account' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export class CaseView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: REPORT_KINDS })
  readonly kind!: string;

  @ApiProperty({ format: 'uuid' })
  readonly reportId!: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly state!: string;

  @ApiProperty({
    enum: CASE_STATES,
    isArray: true,
    description: 'Where the flow leads from here; each step may need more',
  })
  readonly next!: readonly string[];

  @ApiProperty({ description: 'Also the ETag' })
  readonly version!: number;

  @ApiProperty({ format: 'date-time' })
  readonly openedAt!: string;

  @ApiProperty({ required: false })
  readonly url?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly workId?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly partnerId?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly findingId?: string;

  @ApiProperty({ required: false, description: 'SHA-256 of the stored page, hex' })
  readonly evidenceHash?: string;

  @ApiProperty({ enum: EXEMPTIONS })
  readonly exemption!: string;

  @ApiProperty({ required: false, type: LicenseCheckView })
  readonly licenseCheck?: LicenseCheckView;

  @ApiProperty({ type: [ApprovalView], description: 'Who called it an infringement' })
  readonly approvals!: readonly ApprovalView[];

  @ApiProperty({ example: APPROVALS_NEEDED })
  readonly approvalsNeeded!: number;
}

export class CaseStepView {
  @ApiProperty()
  readonly version!: number;

  @ApiProperty({ enum: ['OPENED', 'EVIDENCE_ADDED', 'APPROVED', 'MOVED'] })
  readonly event!: string;

  @ApiProperty({ required: false, enum: CASE_STATES })
  readonly from?: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly to!: string;

  @ApiProperty({ description: 'Account' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly reason!: string;
}

export class CaseFileView extends CaseView {
  @ApiProperty({ type: [CaseStepView], description: 'First step first' })
  readonly history!: readonly CaseStepView[];
}

export class CaseListView {
  @ApiProperty({ type: [CaseView] })
  readonly items!: readonly CaseView[];
}

export function caseView(file: InfringementCase): CaseView {
  const { id, kind, reportId, state, version, openedAt, exemption, approvals, licenseCheck } = file;
  const { url, workId, partnerId, findingId, evidenceHash } = file;
  return {
    id,
    kind,
    reportId,
    state,
    next: CASE_FLOW[state],
    version,
    openedAt: openedAt.toString(),
    exemption,
    approvals: approvals.map(({ by, at }) => ({ by, at: at.toString() })),
    approvalsNeeded: APPROVALS_NEEDED,
    ...(url === undefined ? {} : { url }),
    ...(workId === undefined ? {} : { workId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(findingId === undefined ? {} : { findingId }),
    ...(evidenceHash === undefined ? {} : { evidenceHash }),
    ...(licenseCheck === undefined ? {} : { licenseCheck: licenseCheckView(licenseCheck) }),
  };
}

function licenseCheckView({ verdict, reasons, licenseId, usedAt, checkedAt }: LicenseCheck): LicenseCheckView {
  return {
    verdict,
    reasons,
    usedAt: usedAt.toString(),
    checkedAt: checkedAt.toString(),
    ...(licenseId === undefined ? {} : { licenseId }),
  };
}

function stepView({ version, event, from, to, actor, at, reason }: RecordedStep): CaseStepView {
  return { version, event, ...(from === undefined ? {} : { from }), to, by: actor.id, at: at.toString(), reason };
}

export function caseFileView({ file, history }: CaseFile): CaseFileView {
  const { ...fields } = caseView(file);
  return { ...fields, history: history.map(stepView) };
}
