import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One import: who, what, and what came of it; unfinished while `finished_at` is null. */
@Entity('work_import')
@Check(
  'chk_work_import_counts',
  'inserted + unchanged + rejected <= read AND least(inserted, unchanged, rejected) >= 0',
)
export class WorkImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_work_import' })
  id!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text')
  label!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('integer')
  read!: number;

  @Column('integer')
  inserted!: number;

  @Column('integer')
  unchanged!: number;

  @Column('integer')
  rejected!: number;
}
