import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { EvidenceDetail, FindingEvidence } from '../application/read-evidence.js';
import { CUSTODY_KINDS, type CustodyEvent } from '../domain/custody.js';
import { EVIDENCE_CAUSES, EVIDENCE_STATES, type Evidence } from '../domain/evidence.js';
import type { EvidenceManifest } from '../domain/manifest.js';
import { RECHECK_OUTCOMES, type Recheck } from '../domain/recheck.js';

/** Why somebody wants evidence secured, or handed out. */
export class EvidenceReasonDto {
  @ApiProperty({ minLength: 3, maxLength: 500 })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  readonly reason!: string;
}

export class EvidenceView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly findingId!: string;
  @ApiProperty({ enum: EVIDENCE_STATES }) readonly state!: string;
  @ApiProperty({ enum: EVIDENCE_CAUSES }) readonly cause!: string;
  @ApiProperty() readonly requestedBy!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ format: 'date-time' }) readonly requestedAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly capturedAt?: string;
  @ApiPropertyOptional({ description: 'SHA-256 of the manifest, hex' }) readonly manifestHash?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'by the time-stamp authority' }) readonly stampedAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly securedAt?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When its time was over and its files went' })
  readonly erasedAt?: string;
  @ApiPropertyOptional({ description: 'SHA-256 of the bundle, hex' }) readonly bundleHash?: string;
  @ApiPropertyOptional({ description: 'Bytes' }) readonly bundleSize?: number;
  @ApiPropertyOptional({ description: 'Code' }) readonly failure?: string;
}

export class CustodyView {
  @ApiProperty() readonly sequence!: number;
  @ApiProperty({ enum: CUSTODY_KINDS }) readonly kind!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly reason!: string;
  @ApiPropertyOptional({ description: 'SHA-256 of what was held, hex' }) readonly hash?: string;
}

export class RecheckView {
  @ApiProperty({ description: 'Days after the capture' }) readonly day!: number;
  @ApiProperty({ format: 'date-time' }) readonly dueAt!: string;
  @ApiPropertyOptional({ enum: RECHECK_OUTCOMES }) readonly outcome?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly checkedAt?: string;
  @ApiPropertyOptional() readonly status?: number;
  @ApiPropertyOptional({ description: 'SHA-256 of the bytes, hex' }) readonly contentHash?: string;
  @ApiPropertyOptional({ description: 'Copied text still there, whole percent' }) readonly stillThere?: number;
  @ApiPropertyOptional() readonly detail?: string;
}

export class EvidenceDetailView extends EvidenceView {
  @ApiProperty({ type: [CustodyView] }) readonly custody!: readonly CustodyView[];
  @ApiProperty({ type: [RecheckView] }) readonly rechecks!: readonly RecheckView[];
}

export class FindingEvidenceView {
  @ApiProperty({ enum: ['NONE', 'PENDING', 'SECURED', 'FAILED'] }) readonly standing!: string;
  @ApiProperty({ type: [EvidenceView], description: 'Newest first' }) readonly items!: readonly EvidenceView[];
}

export class CapturedFileView {
  @ApiProperty({ description: 'Inside the bundle' }) readonly path!: string;
  @ApiProperty() readonly mediaType!: string;
  @ApiProperty() readonly role!: string;
  @ApiProperty({ description: 'Bytes' }) readonly size!: number;
  @ApiProperty({ description: 'Hex' }) readonly sha256!: string;
}

export class AbsenceView {
  @ApiProperty() readonly what!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly detail!: string;
}

export class CaptureView {
  @ApiProperty({ format: 'date-time' }) readonly capturedAt!: string;
  @ApiProperty({ enum: ['RFC3161', 'NONE'] }) readonly timeStamp!: string;
  @ApiProperty({ type: [CapturedFileView] }) readonly files!: readonly CapturedFileView[];
  @ApiProperty({ type: [AbsenceView], description: 'What could not be had, and why' })
  readonly absent!: readonly AbsenceView[];
}

export function captureView({ capturedAt, timeStamp, files, absent }: EvidenceManifest): CaptureView {
  return { capturedAt, timeStamp, files, absent };
}

export function evidenceView(evidence: Evidence): EvidenceView {
  const { capturedAt, manifestHash, stampedAt, securedAt, bundleKey, bundleSize, failure, erasedAt } = evidence;
  return {
    id: evidence.id,
    findingId: evidence.findingId,
    state: evidence.state,
    cause: evidence.cause,
    requestedBy: evidence.requestedBy,
    reason: evidence.reason,
    requestedAt: evidence.requestedAt.toString(),
    ...(capturedAt === undefined ? {} : { capturedAt: capturedAt.toString() }),
    ...(manifestHash === undefined ? {} : { manifestHash }),
    ...(stampedAt === undefined ? {} : { stampedAt: stampedAt.toString() }),
    ...(securedAt === undefined ? {} : { securedAt: securedAt.toString() }),
    ...(erasedAt === undefined ? {} : { erasedAt: erasedAt.toString() }),
    ...(bundleKey === undefined ? {} : { bundleHash: bundleKey }),
    ...(bundleSize === undefined ? {} : { bundleSize }),
    ...(failure === undefined ? {} : { failure }),
  };
}

export function evidenceDetailView({ evidence, custody, rechecks }: EvidenceDetail): EvidenceDetailView {
  return Object.assign(evidenceView(evidence), {
    custody: custody.map(custodyView),
    rechecks: rechecks.map(recheckView),
  });
}

export function findingEvidenceView({ standing, evidence }: FindingEvidence): FindingEvidenceView {
  return { standing, items: evidence.map(evidenceView) };
}

function custodyView({ sequence, kind, by, at, reason, hash }: CustodyEvent): CustodyView {
  return { sequence, kind, by, at: at.toString(), reason, ...(hash === undefined ? {} : { hash }) };
}

function recheckView({ day, dueAt, done }: Recheck): RecheckView {
  if (done === undefined) return { day, dueAt: dueAt.toString() };
  const { checkedAt, ...rest } = done;
  return { day, dueAt: dueAt.toString(), checkedAt: checkedAt.toString(), ...rest };
}
