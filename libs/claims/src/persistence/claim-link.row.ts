import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClaimRow } from './claim.row.js';

/** A link sent to a claimant; it opens the claim once. */
@Entity('claim_link')
@Check('chk_claim_link_hashes', `secret_hash ~ '^[0-9a-f]{64}$' AND email_digest ~ '^[0-9a-f]{64}$'`)
@Check('chk_claim_link_used', 'used_at IS NULL OR used_at < expires_at')
@Index('ix_claim_link_claim', ['claimId'])
export class ClaimLinkRow {
  /** SHA-256 of the secret in the link, hex. */
  @PrimaryColumn('text', { name: 'secret_hash', primaryKeyConstraintName: 'pk_claim_link' })
  secretHash!: string;

  @Column('uuid', { name: 'claim_id' })
  @ForeignKey(() => ClaimRow, { name: 'fk_claim_link_claim' })
  claimId!: string;

  /** SHA-256 of the address it was sent to: using it confirms that one and no other. */
  @Column('text', { name: 'email_digest' })
  emailDigest!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
