import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.row.js';

/** One thing that bears on limitation. Its end is filled in when it comes. */
@Entity('infringement_limitation_fact')
@Check(
  'chk_infringement_limitation_fact_kind',
  `kind IN ('DAMAGE', 'KNOWLEDGE_OF_DAMAGE', 'KNOWLEDGE_OF_INFRINGER', 'OBSTACLE', 'DEMAND_ARRIVED', 'ACKNOWLEDGMENT', 'SUIT_OR_ARBITRATION', 'COMPLAINT_TO_AUTHORITY', 'MEDIATION_REQUEST')`,
)
@Check('chk_infringement_limitation_fact_end', `ended_at IS NULL OR ended_at >= at`)
@Index('ix_infringement_limitation_fact_case', ['caseId', 'at'])
export class LimitationFactRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_limitation_fact' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_limitation_fact_case' })
  caseId!: string;

  @Column('text')
  kind!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** A code, or a person's own words. */
  @Column('text')
  reason!: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
