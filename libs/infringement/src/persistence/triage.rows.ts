import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who looks after a report or a case. */
@Entity('infringement_assignment')
@Check('chk_infringement_assignment_subject', `subject IN ('REPORT', 'CASE')`)
@Index('ix_infringement_assignment_assignee', ['assigneeId'])
export class AssignmentRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_infringement_assignment' })
  subject!: string;

  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'pk_infringement_assignment' })
  subjectId!: string;

  /** Account id. */
  @Column('text', { name: 'assignee_id' })
  assigneeId!: string;

  @Column('text', { name: 'assigned_by' })
  assignedBy!: string;

  @Column('timestamptz', { name: 'assigned_at' })
  assignedAt!: Date;
}

/** A filter of the inbox as one person keeps it. */
@Entity('infringement_saved_filter')
@Unique('uq_infringement_saved_filter_name', ['ownerId', 'name'])
@Check('chk_infringement_saved_filter_name', `length(name) BETWEEN 1 AND 80`)
export class SavedFilterRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_saved_filter' })
  id!: string;

  /** Account id. */
  @Column('text', { name: 'owner_id' })
  ownerId!: string;

  @Column('text')
  name!: string;

  /** Fields of the inbox's query, and no others. */
  @Column('jsonb')
  filter!: Readonly<Record<string, string | number>>;
}
