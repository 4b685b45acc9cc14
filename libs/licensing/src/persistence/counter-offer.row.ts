import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ScopeJson } from '../domain/scope.js';

@Entity('license_counter_offer')
@Check('chk_license_counter_offer_state', `state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED')`)
@Check('chk_license_counter_offer_content', 'net_minor > 0 AND net_minor IS NOT NULL OR scope IS NOT NULL')
@Check(
  'chk_license_counter_offer_answer',
  `(state = 'OPEN') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)`,
)
@Index('uq_license_counter_offer_open', ['requestId'], { unique: true, where: `state = 'OPEN'` })
@Index('ix_license_counter_offer_request', ['requestId', 'offeredAt', 'id'])
export class CounterOfferRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_counter_offer' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_counter_offer_request' })
  requestId!: string;

  /** The quote it answers. */
  @Column('uuid', { name: 'quote_id' })
  @ForeignKey('LicenseQuoteRow', 'id', { name: 'fk_license_counter_offer_quote' })
  quoteId!: string;

  @Column('text')
  state!: string;

  /** In the quote's currency. */
  @Column('bigint', { name: 'net_minor', nullable: true })
  netMinor!: string | null;

  @Column('jsonb', { nullable: true })
  scope!: ScopeJson | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { name: 'offered_by' })
  offeredBy!: string;

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** Account, or `rule:<id>`. */
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
