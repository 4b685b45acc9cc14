import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A part of one version of a work with rights of its own; written with the version, never changed. */
@Entity('work_component')
@Check('chk_work_component_origin', `origin IN ('OWN', 'THIRD_PARTY', 'UNKNOWN')`)
@Check('chk_work_component_source', `(origin = 'THIRD_PARTY') = (source IS NOT NULL) AND source <> ''`)
@Check('chk_work_component_title', `title <> ''`)
export class WorkComponentRow {
  @PrimaryColumn('uuid', { name: 'work_id', primaryKeyConstraintName: 'pk_work_component' })
  @ForeignKey('WorkRow', 'id', { name: 'fk_work_component_work' })
  workId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_work_component' })
  position!: number;

  @Column('text')
  type!: string;

  @Column('text')
  title!: string;

  /** As printed. */
  @Column('text', { name: 'source_label', nullable: true })
  sourceLabel!: string | null;

  @Column('text')
  origin!: string;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('text', { nullable: true })
  uri!: string | null;
}
