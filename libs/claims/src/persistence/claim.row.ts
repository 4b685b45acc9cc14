import type { Deadline, TriggerBasis } from '@app/deadlines';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StatementOfReasons } from '../domain/statement-of-reasons.js';

/** A statement of reasons as JSON: instants ISO 8601 in UTC. */
export type StoredReasons = Omit<StatementOfReasons, 'at' | 'complaintEnd'> & {
  readonly at: string;
  readonly complaintUntil: string;
  /** Present while its calendar is not published. */
  readonly complaintRecountBy?: string;
};

/** A claim, without a word about who claims. Instants are UTC; the window's columns are fixed from receipt on. */
@Entity('claim')
@Check('chk_claim_kind', `kind IN ('CONTENT', 'COPYRIGHT', 'PERSONALITY', 'OTHER')`)
@Check(
  'chk_claim_state',
  `state IN ('DRAFT', 'RECEIVED', 'INCOMPLETE', 'UNDER_REVIEW', 'UPHELD', 'REJECTED', 'FORWARDED_TO_SOURCE', 'CLOSED', 'WITHDRAWN', 'LAPSED')`,
)
@Check('chk_claim_subject', `num_nonnulls(work_uri, page_url) >= 1`)
@Check('chk_claim_trigger', `trigger_basis IN ('PUBLICATION', 'STATED_EVENT', 'KNOWLEDGE')`)
@Check(
  'chk_claim_receipt',
  `CASE WHEN state IN ('DRAFT', 'LAPSED') THEN received_at IS NULL WHEN state = 'WITHDRAWN' THEN true ELSE received_at IS NOT NULL END`,
)
@Check(
  'chk_claim_late',
  `(late IS NULL) = (received_at IS NULL) AND (late IS NULL OR late = (received_at >= window_ends_at))`,
)
@Check(
  'chk_claim_excuse',
  `num_nulls(excused_by, excused_at, excuse_reason) IN (0, 3) AND (excused_by IS NULL OR late)`,
)
@Check(
  'chk_claim_remedy',
  `CASE WHEN remedy IS NULL THEN state <> 'UPHELD' ELSE remedy IN ('REMOVED', 'CORRECTED', 'PAID') AND received_at IS NOT NULL END`,
)
@Check('chk_claim_forwarded', `state <> 'FORWARDED_TO_SOURCE' OR forwarded_to IS NOT NULL AND work_uri IS NOT NULL`)
@Check(
  'chk_claim_lapse',
  `(state = 'LAPSED') = (lapsed_at IS NOT NULL) AND (lapsed_at IS NULL OR lapsed_at >= draft_lapses_at)`,
)
@Check('chk_claim_regime', `regime IN ('STATEMENT', 'PRC_NETWORK', 'CIVIL_CODE', 'E_COMMERCE', 'DMCA', 'DSA')`)
@Check('chk_claim_decisions', 'jsonb_array_length(decisions) <= 2')
@Check('chk_claim_complaint', '(complained_at IS NULL) = (complaint IS NULL)')
@Check('chk_claim_reminder', 'reminded_at < draft_lapses_at')
@Check('chk_claim_hidden', 'hidden_work_id IS NULL OR received_at IS NOT NULL')
@Check('chk_claim_token_hash', `token_hash ~ '^[0-9a-f]{64}$'`)
@Index('ix_claim_due_draft', ['draftLapsesAt', 'id'], { where: `state = 'DRAFT'` })
@Index('ix_claim_window_end', ['windowEndsAt', 'id'], { where: 'received_at IS NOT NULL' })
@Index('ix_claim_provisional', ['id'], {
  where: `window_provisional OR (state = 'DRAFT' AND draft_recount_by IS NOT NULL) OR jsonb_path_exists(decisions, '$[*].complaintRecountBy')`,
})
@Index('ix_claim_hidden_work', ['hiddenWorkId'], { where: 'hidden_work_id IS NOT NULL' })
export class ClaimRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_claim' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: string;

  @Column('text', { name: 'work_uri', nullable: true })
  workUri!: string | null;

  @Column('text', { name: 'page_url', nullable: true })
  pageUrl!: string | null;

  @Column('text', { nullable: true })
  statement!: string | null;

  @Column('text')
  regime!: string;

  @Column('text', { name: 'original_work', nullable: true })
  originalWork!: string | null;

  @Column('text', { nullable: true })
  evidence!: string | null;

  @Column('text', { array: true })
  declarations!: string[];

  /** What a person asked to be added. */
  @Column('text', { array: true })
  missing!: string[];

  /** Statements of reasons, oldest first. */
  @Column('jsonb')
  decisions!: StoredReasons[];

  @Column('timestamptz', { name: 'complained_at', nullable: true })
  complainedAt!: Date | null;

  @Column('text', { nullable: true })
  complaint!: string | null;

  @Column('uuid', { name: 'hidden_work_id', nullable: true })
  hiddenWorkId!: string | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;

  @Column('text', { name: 'trigger_basis' })
  triggerBasis!: TriggerBasis;

  /** As the claimant stated it: ISO 8601 date or instant. */
  @Column('text', { name: 'trigger_event' })
  triggerEvent!: string;

  @Column('text', { name: 'window_rule' })
  windowRule!: string;

  @Column('text', { name: 'window_source' })
  windowSource!: string;

  /** ISO 8601 duration. */
  @Column('text', { name: 'window_period' })
  windowPeriod!: string;

  /** First instant outside the window. */
  @Column('timestamptz', { name: 'window_ends_at' })
  windowEndsAt!: Date;

  @Column('date', { name: 'window_last_day' })
  windowLastDay!: string;

  @Column('boolean', { name: 'window_provisional' })
  windowProvisional!: boolean;

  /** The computation with its trace and other readings. */
  @Column('jsonb', { name: 'window_computation' })
  windowComputation!: Deadline;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'draft_lapses_at' })
  draftLapsesAt!: Date;

  /** ISO 8601 duration by which the lapse is counted again; absent where it is final. */
  @Column('text', { name: 'draft_recount_by', nullable: true })
  draftRecountBy!: string | null;

  @Column('timestamptz', { name: 'lapsed_at', nullable: true })
  lapsedAt!: Date | null;

  @Column('timestamptz', { name: 'received_at', nullable: true })
  receivedAt!: Date | null;

  @Column('boolean', { nullable: true })
  late!: boolean | null;

  /** Account id. */
  @Column('text', { name: 'excused_by', nullable: true })
  excusedBy!: string | null;

  @Column('timestamptz', { name: 'excused_at', nullable: true })
  excusedAt!: Date | null;

  @Column('text', { name: 'excuse_reason', nullable: true })
  excuseReason!: string | null;

  @Column('text', { nullable: true })
  remedy!: string | null;

  @Column('text', { name: 'forwarded_to', nullable: true })
  forwardedTo!: string | null;

  /** SHA-256 of the claimant's current secret, hex. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('integer')
  version!: number;
}
