import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClaimRow } from './claim.row.js';

/** Who claims. A table of its own, so that it can be granted to fewer and erased sooner than the case. */
@Entity('claim_claimant')
@Check('chk_claim_claimant_confirmed', 'email_confirmed_at IS NULL OR email IS NOT NULL')
@Check('chk_claim_claimant_language', `language IN ('en', 'zh-Hans', 'zh-Hant')`)
@Check('chk_claim_claimant_name', `length(name) > 0`)
export class ClaimantRow {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'pk_claim_claimant' })
  @ForeignKey(() => ClaimRow, { name: 'fk_claim_claimant_claim' })
  claimId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  represents!: string | null;

  @Column('text', { nullable: true })
  signature!: string | null;

  /** Chosen for letters; English where none was. */
  @Column('text', { nullable: true })
  language!: string | null;

  /** When a link sent to the address was used. */
  @Column('timestamptz', { name: 'email_confirmed_at', nullable: true })
  emailConfirmedAt!: Date | null;
}
