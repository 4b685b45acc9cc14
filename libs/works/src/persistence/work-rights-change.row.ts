import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A work whose rights one transaction has changed; written by a trigger, kept for about a day. */
@Entity('work_rights_change')
@Index('ix_work_rights_change_changed_at', ['changedAt'])
export class WorkRightsChangeRow {
  /** `xid8` of the transaction, as a number. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_work_rights_change' })
  xid!: string;

  @PrimaryColumn('uuid', { name: 'work_id', primaryKeyConstraintName: 'pk_work_rights_change' })
  workId!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
