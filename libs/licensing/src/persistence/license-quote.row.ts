import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A line as stored: amounts in minor units of the quote's currency. */
export interface StoredPriceLine {
  readonly kind: string;
  readonly workId?: string;
  readonly use?: string;
  readonly chars?: number;
  readonly percent?: number;
  readonly detail?: string;
  readonly rule?: string;
  readonly minor: number;
}

@Entity('license_quote')
@Check('chk_license_quote_basis', `basis IN ('TARIFF', 'DESK')`)
@Check('chk_license_quote_sum', 'net_minor > 0 AND tax_minor >= 0 AND total_minor = net_minor + tax_minor')
@Check('chk_license_quote_term', 'valid_until > quoted_at')
@Index('ix_license_quote_request', ['requestId', 'quotedAt'])
export class LicenseQuoteRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_quote' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_quote_request' })
  requestId!: string;

  @Column('text')
  basis!: string;

  /** ISO 4217. */
  @Column('text')
  currency!: string;

  @Column('bigint', { name: 'net_minor' })
  netMinor!: string;

  @Column('bigint', { name: 'tax_minor' })
  taxMinor!: string;

  @Column('bigint', { name: 'total_minor' })
  totalMinor!: string;

  @Column('jsonb')
  lines!: StoredPriceLine[];

  /** What the price depends on besides the tariff. */
  @Column('jsonb')
  inputs!: unknown;

  @Column('text', { name: 'tariff_hash' })
  @ForeignKey('LicenseTariffRow', 'hash', { name: 'fk_license_quote_tariff' })
  tariffHash!: string;

  @Column('timestamptz', { name: 'quoted_at' })
  quotedAt!: Date;

  /** Exclusive. */
  @Column('timestamptz', { name: 'valid_until' })
  validUntil!: Date;
}
