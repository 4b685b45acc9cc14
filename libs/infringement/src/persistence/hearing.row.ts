import type { Deadline } from '@app/deadlines';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ReportRow } from './report.row.js';

/** What a partner is shown about itself first. Instants are UTC. */
@Entity('infringement_hearing')
@Unique('uq_infringement_hearing_report', ['reportId'])
@Check('chk_infringement_hearing_cure', `num_nulls(cured_at, cured_by, cure_statement) IN (0, 3)`)
@Check('chk_infringement_hearing_order', `cure_by > opened_at`)
@Index('ix_infringement_hearing_partner', ['partnerId', 'id'])
@Index('ix_infringement_hearing_provisional', ['id'], { where: `deadline->>'provisional' = 'true'` })
export class HearingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_hearing' })
  id!: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey(() => ReportRow, { name: 'fk_infringement_hearing_report' })
  reportId!: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  /** ISO 8601 duration of the time to cure. */
  @Column('text')
  period!: string;

  /** First moment after the time to cure. */
  @Column('timestamptz', { name: 'cure_by' })
  cureBy!: Date;

  @Column('jsonb')
  deadline!: Deadline;

  @Column('timestamptz', { name: 'cured_at', nullable: true })
  curedAt!: Date | null;

  @Column('text', { name: 'cured_by', nullable: true })
  curedBy!: string | null;

  @Column('text', { name: 'cure_statement', nullable: true })
  cureStatement!: string | null;

  @Column('integer')
  version!: number;
}
