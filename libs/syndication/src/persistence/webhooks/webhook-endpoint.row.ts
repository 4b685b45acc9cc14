import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An address of a partner's that is called when something happens. */
@Entity('webhook_endpoint')
@Check('chk_webhook_endpoint_state', `state IN ('ENABLED', 'DISABLED')`)
@Check('chk_webhook_endpoint_disabled', `(state = 'DISABLED') = (disabled_for IS NOT NULL)`)
@Check('chk_webhook_endpoint_why', `disabled_for IN ('BY_PARTNER', 'GONE', 'FAILING')`)
@Check('chk_webhook_endpoint_overlap', '(sealed_old_secret IS NULL) = (old_secret_until IS NULL)')
@Index('ix_webhook_endpoint_partner', ['partnerId', 'id'])
export class WebhookEndpointRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhook_endpoint' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_webhook_endpoint_partner' })
  partnerId!: string;

  @Column('text')
  url!: string;

  /** Empty: every type. */
  @Column('text', { array: true })
  types!: string[];

  @Column('text')
  state!: string;

  @Column('text', { name: 'disabled_for', nullable: true })
  disabledFor!: string | null;

  @Column('text', { name: 'sealed_secret' })
  sealedSecret!: string;

  /** Signs beside the new one until `oldSecretUntil`. */
  @Column('text', { name: 'sealed_old_secret', nullable: true })
  sealedOldSecret!: string | null;

  @Column('timestamptz', { name: 'old_secret_until', nullable: true })
  oldSecretUntil!: Date | null;

  /** Since when no call has succeeded. */
  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  /** Who calls it holds it until then. */
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil!: Date | null;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
