import { ApiProperty } from '@nestjs/swagger';
import type { NoticeFile } from '../application/read-notices.js';
import type { CounterNotice } from '../domain/counter-notice.js';
import { CHANNELS, elementsOf, NOTICE_STATES, type Notice, STATEMENTS } from '../domain/notice.js';
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

export class ElementView extends MissingElementView {
  @ApiProperty({ enum: ['REQUIRED', 'IF_AGENT', 'OPTIONAL'] })
  readonly need!: string;

  @ApiProperty({ enum: ['YES', 'NO'] })
  readonly given!: string;
}

export class NoticeRecipientView {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: CHANNELS })
  readonly channel!: string;

  @ApiProperty()
  readonly address!: string;
}

export class NoticeClaimantView {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ required: false })
  readonly address?: string;

  @ApiProperty({ required: false })
  readonly phone?: string;

  @ApiProperty({ required: false })
  readonly email?: string;

  @ApiProperty({ required: false })
  readonly identityProof?: string;
}

export class NoticedWorkView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty()
  readonly uri!: string;
}

/** What it says, before it is put into words. */
export class NoticeContentView {
  @ApiProperty({ type: NoticeRecipientView })
  readonly recipient!: NoticeRecipientView;

  @ApiProperty({ type: NoticeClaimantView })
  readonly claimant!: NoticeClaimantView;

  @ApiProperty({ required: false })
  readonly authority?: string;

  @ApiProperty({ type: [NoticedWorkView] })
  readonly works!: readonly NoticedWorkView[];

  @ApiProperty({ type: [String] })
  readonly locations!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly evidence!: readonly string[];

  @ApiProperty({ required: false })
  readonly reasons?: string;

  @ApiProperty({ enum: STATEMENTS, isArray: true })
  readonly statements!: readonly string[];

  @ApiProperty({ required: false })
  readonly signature?: string;
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

  @ApiProperty({ type: [ElementView], description: 'Everything that has a place in a notice of this law' })
  readonly elements!: readonly ElementView[];

  @ApiProperty({ type: NoticeContentView })
  readonly content!: NoticeContentView;

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
  const { sender: _as, ...content } = notice.content;
  return {
    id,
    caseId,
    regime,
    language,
    state,
    version,
    source: regimeRule(regime).source,
    missing,
    elements: elementsOf(regime, notice.content),
    content,
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
