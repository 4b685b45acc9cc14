import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClaimRow } from './claim.row.js';

/** One step of a claim: who, when, why, from where to where. Only ever added to. The lapse of a draft stands in `claim`. */
@Entity('claim_step')
@Check('chk_claim_step_event', `event <> 'DraftLapsed'`)
@Check('chk_claim_step_reason', `length(reason) > 0`)
@Index('uq_claim_step_receipt', ['claimId'], { unique: true, where: `event = 'ClaimFiled'` })
export class ClaimStepRow {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'pk_claim_step' })
  @ForeignKey(() => ClaimRow, { name: 'fk_claim_step_claim' })
  claimId!: string;

  /** Version of the claim that the step made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_claim_step' })
  version!: number;

  @Column('text')
  event!: string;

  @Column('text', { name: 'from_state', nullable: true })
  fromState!: string | null;

  @Column('text', { name: 'to_state' })
  toState!: string;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;
}
