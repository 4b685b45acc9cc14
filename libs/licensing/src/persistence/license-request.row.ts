import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { COUNTS_CHECK, EXCLUSIVITY_CHECK, SCOPE_CHECK, ScopeColumns, TERM_CHECK } from './scope-columns.js';

export interface StoredManualReason {
  readonly code: string;
  readonly axis?: string;
  readonly value?: string;
}

export interface StoredClock {
  readonly waitsFor: string;
  readonly startedAt: string;
  readonly remindAt: string;
  readonly dueAt: string;
  readonly lapsesAt?: string;
  readonly remindedAt?: string;
  readonly overdueAt?: string;
  /** In working days; kept while the clock is provisional. */
  readonly provisional?: {
    readonly jurisdiction: string;
    readonly years: readonly number[];
    readonly remindAfter: number;
    readonly dueAfter: number;
    readonly lapseAfter?: number;
  };
}

@Entity('license_request')
@Check(
  'chk_license_request_state',
  `state IN ('DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED', 'DECLINED', 'WITHDRAWN', 'LAPSED')`,
)
@Check('chk_license_request_quote', `state NOT IN ('QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED') OR quote_id IS NOT NULL`)
@Check('chk_license_request_quote_term', '(quote_id IS NULL) = (quote_valid_until IS NULL)')
@Check('chk_license_request_works', 'cardinality(work_ids) > 0')
@Check('chk_license_request_scope', SCOPE_CHECK)
@Check('chk_license_request_term', TERM_CHECK)
@Check('chk_license_request_exclusivity', EXCLUSIVITY_CHECK)
@Check('chk_license_request_counts', COUNTS_CHECK)
@Check(
  'chk_license_request_clock',
  `state IN ('SUBMITTED', 'INFO_REQUESTED') = (clock IS NOT NULL) OR state = 'QUOTED'`,
)
@Check('chk_license_request_clock_next', 'clock_next_at IS NULL OR clock IS NOT NULL')
@Check('chk_license_request_manual', `manual IS NULL OR state = 'SUBMITTED'`)
@Index('ix_license_request_clock', ['clockNextAt'], { where: 'clock_next_at IS NOT NULL' })
@Index('ix_license_request_partner', ['partnerId', 'createdAt', 'id'])
@Index('ix_license_request_created', ['createdAt', 'id'])
@Index('ix_license_request_lapse', ['quoteValidUntil'], { where: `state = 'QUOTED'` })
export class LicenseRequestRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_request' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_license_request_partner' })
  partnerId!: string;

  @Column('text')
  state!: string;

  @Column('uuid', { name: 'work_ids', array: true })
  workIds!: string[];

  @Column(() => ScopeColumns, { prefix: false })
  scope!: ScopeColumns;

  /** Grant of the agent who brought it. */
  @Column('uuid', { name: 'agent_grant_id', nullable: true })
  @ForeignKey('AgentGrantRow', 'id', { name: 'fk_license_request_agent_grant' })
  agentGrantId!: string | null;

  /** The matter it settles, where the operator offered it. */
  @Column('uuid', { name: 'offered_for', nullable: true })
  offeredFor!: string | null;

  /** The newest quote. */
  @Column('uuid', { name: 'quote_id', nullable: true })
  @ForeignKey('LicenseQuoteRow', 'id', { name: 'fk_license_request_quote' })
  quoteId!: string | null;

  /** Of the newest quote; exclusive. */
  @Column('timestamptz', { name: 'quote_valid_until', nullable: true })
  quoteValidUntil!: Date | null;

  /** Why a person has to price it. */
  @Column('jsonb', { nullable: true })
  manual!: StoredManualReason | null;

  /** By when somebody has to answer; instants as ISO 8601. */
  @Column('jsonb', { nullable: true })
  clock!: StoredClock | null;

  /** When the clock next asks for something. */
  @Column('timestamptz', { name: 'clock_next_at', nullable: true })
  clockNextAt!: Date | null;

  @Column('text', { name: 'closing_reason', nullable: true })
  closingReason!: string | null;

  /** Account or machine token. */
  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('integer')
  version!: number;
}
