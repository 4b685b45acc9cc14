import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClaimRow } from './claim.row.js';

/** How the letter about a step fared. */
@Entity('claim_letter')
@Check('chk_claim_letter_standing', `standing IN ('SENT', 'DELAYED', 'REFUSED') AND tries > 0`)
@Check('chk_claim_letter_answer', `(standing = 'SENT') = (answer IS NULL)`)
@Index('ix_claim_letter_not_sent', ['claimId'], { where: `standing <> 'SENT'` })
export class ClaimLetterRow {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'pk_claim_letter' })
  @ForeignKey(() => ClaimRow, { name: 'fk_claim_letter_claim' })
  claimId!: string;

  /** Version of the claim that the step made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_claim_letter' })
  version!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_claim_letter' })
  told!: string;

  @Column('text')
  standing!: string;

  /** Codes of a mail server, no words. */
  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'tried_at' })
  triedAt!: Date;
}
