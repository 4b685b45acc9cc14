import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One entry. The application's role may insert and read it, nothing else; a trigger holds everybody to that. */
@Entity('audit_entry')
@Check('chk_audit_entry_hash', `hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$'`)
@Index('ix_audit_entry_subject', ['subjectType', 'subjectId', 'sequence'])
@Index('uq_audit_entry_id', ['id'], { unique: true })
@Index('uq_audit_entry_previous_hash', ['previousHash'], { unique: true })
export class AuditEntryRow {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_entry' })
  sequence!: string;

  @Column('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'subject_type' })
  subjectType!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  /** The entry as it was hashed, without its hash; `json`, because `jsonb` would not give the text back. */
  @Column('json')
  content!: unknown;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;
}
