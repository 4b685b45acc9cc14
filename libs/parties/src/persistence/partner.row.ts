import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('partner')
@Check('chk_partner_name', `name = btrim(name) AND name <> ''`)
@Check(
  'chk_partner_identity',
  `(uscc IS NULL) = (registration_country IS NOT NULL) AND (registration_country IS NULL) = (registration_number IS NULL)`,
)
@Check('chk_partner_uscc', `uscc ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'`)
@Check('chk_partner_status', `status IN ('UNDER_REVIEW', 'ACTIVE', 'SUSPENDED', 'REJECTED')`)
@Check('chk_partner_suspended_for', `(status = 'ACTIVE') = (suspended_for IS NULL)`)
@Check('chk_partner_seats', `seats BETWEEN 1 AND 10000`)
@Check('chk_partner_lei', `lei ~ '^[0-9A-Z]{18}[0-9]{2}$'`)
@Index('ix_partner_suspended', ['id'], { where: `status = 'SUSPENDED'` })
@Index('uq_partner_uscc', ['uscc'], { unique: true, where: 'uscc IS NOT NULL' })
@Index('uq_partner_registration', ['registrationCountry', 'registrationNumber'], {
  unique: true,
  where: 'registration_country IS NOT NULL',
})
@Index('uq_partner_lei', ['lei'], { unique: true, where: 'lei IS NOT NULL' })
export class PartnerRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_partner' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  uscc!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column('text', { name: 'registration_country', nullable: true })
  registrationCountry!: string | null;

  @Column('text', { name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  /** Legal entity identifier, ISO 17442. */
  @Column('text', { nullable: true })
  lei!: string | null;

  /** How many people may have an open account. */
  @Column('integer')
  seats!: number;

  @Column('text')
  status!: string;

  @Column('timestamptz', { name: 'status_since' })
  statusSince!: Date;

  @Column('text', { name: 'suspended_for', nullable: true })
  suspendedFor!: string | null;

  /** First instant at which the partnership is over. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('uuid', { name: 'account_manager_id', nullable: true })
  @ForeignKey('AccountRow', 'id', { name: 'fk_partner_account_manager' })
  accountManagerId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
