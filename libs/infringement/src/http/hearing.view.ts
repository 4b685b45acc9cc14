import { ApiProperty } from '@nestjs/swagger';
import type { HearingFile } from '../application/read-hearings.js';
import { ANSWERS, type Dispute, HEARING_ITEMS, HEARING_STATUSES } from '../domain/hearing.js';
import { REPORT_KINDS } from '../domain/report-kind.js';

export class DisputeView {
  @ApiProperty({ enum: HEARING_ITEMS })
  readonly item!: string;

  @ApiProperty()
  readonly statement!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ required: false, enum: ANSWERS })
  readonly answer?: string;

  @ApiProperty({ required: false })
  readonly reason?: string;
}

export class HearingView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly partnerId!: string;

  @ApiProperty({ format: 'uuid', description: 'The report it was opened for' })
  readonly reportId!: string;

  @ApiProperty({
    enum: HEARING_STATUSES,
    description:
      'OPEN while time runs or a disputed item waits for an answer; UPHELD once the partner was right; else OVER',
  })
  readonly status!: string;

  @ApiProperty({ enum: REPORT_KINDS })
  readonly kind!: string;

  @ApiProperty({ format: 'date-time' })
  readonly openedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'First moment after the time to cure or dispute' })
  readonly cureBy!: string;

  @ApiProperty({ type: [String], description: 'How that time was counted' })
  readonly trace!: readonly string[];

  @ApiProperty({ required: false, description: 'The page it is about' })
  readonly url?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly workId?: string;

  @ApiProperty({ required: false, description: 'Verdict of the scan; no machine says that anything infringes' })
  readonly verdict?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'When the page was seen' })
  readonly usedAt?: string;

  @ApiProperty({ required: false, description: 'SHA-256 of the stored page, hex' })
  readonly contentHash?: string;

  @ApiProperty({ required: false, format: 'date-time' })
  readonly curedAt?: string;

  @ApiProperty({ required: false, description: 'What the partner says it has put right' })
  readonly cure?: string;

  @ApiProperty({ type: [DisputeView] })
  readonly disputes!: readonly DisputeView[];

  @ApiProperty({ enum: HEARING_ITEMS, isArray: true, description: 'Items nobody has disputed' })
  readonly undisputed!: readonly string[];
}

export class HearingListView {
  @ApiProperty({ type: [HearingView] })
  readonly items!: readonly HearingView[];
}

function disputeView({ item, statement, at, answer }: Dispute): DisputeView {
  const answered = answer === undefined ? {} : { answer: answer.verdict, reason: answer.reason };
  return { item, statement, at: at.toString(), ...answered };
}

/** A hearing as both sides see it: the report it is about, the time to cure, and what was disputed and answered. */
export function hearingView({ hearing, status, report }: HearingFile): HearingView {
  const { id, partnerId, reportId, openedAt, cureBy, deadline, disputes, cured } = hearing;
  const { kind, url, workId, found } = report;
  return {
    id,
    partnerId,
    reportId,
    status,
    kind,
    openedAt: openedAt.toString(),
    cureBy: cureBy.toString(),
    trace: deadline.trace.map(({ text }) => text),
    disputes: disputes.map(disputeView),
    undisputed: HEARING_ITEMS.filter((item) => disputes.every((each) => each.item !== item)),
    ...(url === undefined ? {} : { url }),
    ...(workId === undefined ? {} : { workId }),
    ...(found === undefined
      ? {}
      : { verdict: found.verdict, usedAt: found.usedAt.toString(), contentHash: found.contentHash }),
    ...(cured === undefined ? {} : { curedAt: cured.at.toString(), cure: cured.statement }),
  };
}
