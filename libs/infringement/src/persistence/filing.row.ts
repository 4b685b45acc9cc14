import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReportRow } from './report.row.js';

/** One filing of a report. `contact` is personal data and is emptied when its time is over. */
@Entity('infringement_filing')
@Check('chk_infringement_filing_contact', `contact IS NULL OR length(contact) BETWEEN 1 AND 320`)
@Index('uq_infringement_filing_finding', ['reportId', 'findingId'], { unique: true, where: 'finding_id IS NOT NULL' })
@Index('ix_infringement_filing_finding', ['findingId'], { where: 'finding_id IS NOT NULL' })
@Index('ix_infringement_filing_report', ['reportId', 'id'])
export class FilingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_filing' })
  id!: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey(() => ReportRow, { name: 'fk_infringement_filing_report' })
  reportId!: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt!: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { nullable: true })
  statement!: string | null;

  @Column('text', { nullable: true })
  contact!: string | null;

  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId!: string | null;
}
