import { ApiProperty } from '@nestjs/swagger';
import type { NoticeFile } from '../application/read-notices.js';
import type { CounterNotice } from '../domain/counter-notice.js';
import { NOTICE_STATES, type Notice } from '../domain/notice.js';
import {
  COUNTER_ELEMENTS,
  NOTICE_ELEMENTS,
  NOTICE_LANGUAGES,
  NOTICE_REGIMES,
  regimeRule,
} from '../domain/notice-regime.js';

export class MissingElementView {
  @ApiProperty({ enum: NOTICE_ELEMENTS })
  readonly element!: string;

  @ApiProperty({ description: 'JSON pointer of the field that would give it' })
  readonly field!: string;

  @ApiProperty({ description: 'Law that asks for it' })
  readonly source!: string;
}

export class NoticeView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly caseId!: string;

  @ApiProperty({ enum: NOTICE_REGIMES })
  readonly regime!: string;

  @ApiProperty({ enum: NOTICE_LANGUAGES })
  readonly language!: string;

  @ApiProperty({ enum: NOTICE_STATES })
  readonly state!: string;

  @ApiProperty({ description: 'Also the ETag' })
  readonly version!: number;

  @ApiProperty({ description: 'Law it is given under' })
  readonly source!: string;

  @ApiProperty({ type: [MissingElementView], description: 'What the law asks for and the notice does not say yet' })
  readonly missing!: readonly MissingElementView[];

  @ApiProperty({ description: 'Account that wrote the words as they stand; it cannot approve them' })
  readonly authorId!: string;

  @ApiProperty({ required: false, description: 'Account of the second person' })
  readonly approvedBy?: string;

  @ApiProperty({ required: false, format: 'date-time' })
  readonly servedAt?: string;

  @ApiProperty({ required: false, description: 'SHA-256 of the text that went out, hex' })
  readonly textHash?: string;

  @ApiProperty({ required: false, description: 'SHA-256 of the PDF that went out, hex' })
  readonly pdfHash?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Arrival, or when it came back' })
  readonly arrivedAt?: string;

  @ApiProperty({ required: false })
  readonly proof?: string;
}

export class NoticeListView {
  @ApiProperty({ type: [NoticeView] })
  readonly items!: readonly NoticeView[];
}

export class CounterNoticeView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly noticeId!: string;

  @ApiProperty({ enum: NOTICE_REGIMES })
  readonly regime!: string;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty({ enum: COUNTER_ELEMENTS, isArray: true })
  readonly missing!: readonly string[];

  @ApiProperty()
  readonly statement!: string;
}

export function noticeView({ notice, missing }: NoticeFile): NoticeView {
  const { id, caseId, regime, language, state, version, authorId, approval, served, delivery } = notice;
  return {
    id,
    caseId,
    regime,
    language,
    state,
    version,
    source: regimeRule(regime).source,
    missing,
    authorId,
    ...(approval === undefined ? {} : { approvedBy: approval.by }),
    ...(served === undefined ? {} : servedView(served)),
    ...(delivery === undefined ? {} : { arrivedAt: delivery.at.toString(), proof: delivery.proof }),
  };
}

function servedView({ at, textHash, pdfHash }: NonNullable<Notice['served']>) {
  return { servedAt: at.toString(), textHash, pdfHash };
}

export function counterNoticeView({
  id,
  noticeId,
  regime,
  receivedAt,
  missing,
  statement,
}: CounterNotice): CounterNoticeView {
  return { id, noticeId, regime, receivedAt: receivedAt.toString(), missing, statement };
}
