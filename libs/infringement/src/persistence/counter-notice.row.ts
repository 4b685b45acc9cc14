import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.row.js';
import { NoticeRow } from './notice.row.js';

/** A counter-notice as it came in; only ever added to. `statement` is personal data. */
@Entity('infringement_counter_notice')
@Check('chk_infringement_counter_notice_time', `received_at <= recorded_at`)
@Index('ix_infringement_counter_notice_case', ['caseId', 'id'])
export class CounterNoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_counter_notice' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_counter_notice_case' })
  caseId!: string;

  @Column('uuid', { name: 'notice_id' })
  @ForeignKey(() => NoticeRow, { name: 'fk_infringement_counter_notice_notice' })
  noticeId!: string;

  @Column('text')
  regime!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('text', { array: true })
  given!: string[];

  @Column('text', { array: true })
  missing!: string[];

  @Column('text')
  statement!: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
