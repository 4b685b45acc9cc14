import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A seat offered to somebody; holds a name and an address until it is taken. */
@Entity('invitation')
@Check('chk_invitation_digest', `digest ~ '^[0-9a-f]{64}$'`)
@Check('chk_invitation_state', `state IN ('SENT', 'ACCEPTED', 'WITHDRAWN')`)
@Check('chk_invitation_account', `(state = 'ACCEPTED') = (account_id IS NOT NULL)`)
@Index('uq_invitation_digest', ['digest'], { unique: true })
@Index('uq_invitation_open', ['partnerId', 'email'], { unique: true, where: `state = 'SENT'` })
export class InvitationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitation' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_invitation_partner' })
  partnerId!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { array: true })
  roles!: string[];

  /** SHA-256 of the token, hex. */
  @Column('text')
  digest!: string;

  @Column('timestamptz', { name: 'invited_at' })
  invitedAt!: Date;

  /** Account id. */
  @Column('text', { name: 'invited_by' })
  invitedBy!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('text')
  state!: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey('AccountRow', 'id', { name: 'fk_invitation_account' })
  accountId!: string | null;
}
