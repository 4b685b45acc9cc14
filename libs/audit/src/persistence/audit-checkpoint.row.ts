import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the log has signed of itself. Only added to. */
@Entity('audit_checkpoint')
@Check('chk_audit_checkpoint_root', `size > 0 AND root ~ '^[0-9a-f]{64}$'`)
export class AuditCheckpointRow {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_checkpoint' })
  size!: string;

  @Column('text')
  root!: string;

  /** Signed note, C2SP tlog-checkpoint. */
  @Column('text')
  note!: string;

  @Column('timestamptz')
  at!: Date;
}
