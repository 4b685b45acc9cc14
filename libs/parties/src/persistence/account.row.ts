import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The one table that holds names and addresses of people who sign in. */
@Entity('account')
@Check('chk_account_email', `email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$'`)
@Check('chk_account_password', `password_hash LIKE '$argon2id$%'`)
@Check(
  'chk_account_roles',
  `CASE WHEN partner_id IS NULL THEN cardinality(roles) > 0 AND roles <@ ARRAY['DESK', 'LEGAL', 'ADMIN'] ELSE 'PARTNER' = ANY (roles) AND roles <@ ARRAY['PARTNER', 'PARTNER_ADMIN'] END`,
)
@Check('chk_account_status', `status IN ('OPEN', 'CLOSED')`)
@Index('uq_account_email', ['email'], { unique: true })
@Index('ix_account_partner', ['partnerId', 'id'])
export class AccountRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account' })
  id!: string;

  /** Lower case. */
  @Column('text')
  email!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  /** PHC string. Not read unless asked for by name. */
  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_account_partner' })
  partnerId!: string | null;

  @Column('text')
  status!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
