import type { Deadline } from '@app/deadlines';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EvidenceDelay } from '../domain/case-clock.js';
import { CaseRow } from './case.row.js';

/** An evidence delay as JSON: its instant ISO 8601 in UTC. */
export type StoredDelay = Omit<EvidenceDelay, 'recordedAt'> & { readonly recordedAt: string };

/** A clock of a case. Passing sets a flag and closes nothing. */
@Entity('infringement_clock')
@Check('chk_infringement_clock_order', `ends_at > started_at`)
@Check(
  'chk_infringement_clock_delays',
  `delays IS NULL OR jsonb_typeof(delays) = 'array' AND code IN ('COUNTER_NOTICE_WAIT', 'ECOMMERCE_COUNTER_WAIT')`,
)
@Index('ix_infringement_clock_due', ['endsAt'], { where: 'stopped_at IS NULL AND passed_at IS NULL' })
@Index('ix_infringement_clock_running', ['caseId', 'endsAt'], { where: 'stopped_at IS NULL' })
@Index('ix_infringement_clock_provisional', ['caseId', 'code', 'subjectId'], {
  where: `deadline->>'provisional' = 'true' AND stopped_at IS NULL`,
})
export class CaseClockRow {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'pk_infringement_clock' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_clock_case' })
  caseId!: string;

  /** Of the deadline register. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_infringement_clock' })
  code!: string;

  /** What set it going: notice, counter-notice, or the case. */
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'pk_infringement_clock' })
  subjectId!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** ISO 8601 duration it was counted by. */
  @Column('text')
  period!: string;

  /** First moment that is too late, by the reading that counts for us. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** As it was counted, with its trace and other readings. */
  @Column('jsonb')
  deadline!: Deadline;

  /** Days left out of it, with who says why; absent where there are none. */
  @Column('jsonb', { nullable: true })
  delays!: StoredDelay[] | null;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null;

  @Column('timestamptz', { name: 'passed_at', nullable: true })
  passedAt!: Date | null;
}
