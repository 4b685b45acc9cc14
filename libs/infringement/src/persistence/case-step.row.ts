import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.row.js';

/** One step of a case: who, when, why, from where to where. Only ever added to. */
@Entity('infringement_case_step')
@Check('chk_infringement_case_step_event', `event IN ('OPENED', 'EVIDENCE_ADDED', 'APPROVED', 'MOVED')`)
@Check('chk_infringement_case_step_reason', `length(reason) > 0`)
@Check('chk_infringement_case_step_first', `(from_state IS NULL) = (event = 'OPENED')`)
export class CaseStepRow {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'pk_infringement_case_step' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_case_step_case' })
  caseId!: string;

  /** Version of the case that the step made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_infringement_case_step' })
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
