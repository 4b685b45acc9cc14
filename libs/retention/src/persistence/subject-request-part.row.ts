import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { KeptFor } from '../domain/holding.js';
import { SubjectRequestRow } from './subject-request.row.js';

/** What came of a request in one holding, batch by batch. */
@Entity('subject_request_part')
@Check('chk_subject_request_part_counts', 'found >= 0 AND done BETWEEN 0 AND found')
export class SubjectRequestPartRow {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'pk_subject_request_part' })
  @ForeignKey(() => SubjectRequestRow, { name: 'fk_subject_request_part_request' })
  requestId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_subject_request_part' })
  holding!: string;

  @Column('integer')
  found!: number;

  @Column('integer')
  done!: number;

  @Column('jsonb')
  kept!: readonly KeptFor[];

  /** Of ACCESS; emptied when its time is over. */
  @Column('jsonb', { nullable: true })
  rows!: readonly Readonly<Record<string, unknown>>[] | null;

  /** Key of the last row that was worked off. */
  @Column('text')
  cursor!: string;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
