import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One entry. The application's role may insert and read it, nothing else; a trigger holds everybody to that. */
@Entity('audit_entry')
@Check('chk_audit_entry_hash', `length(hash) = 64 AND encode(decode(hash, 'hex'), 'hex') = hash`)
@Index('ix_audit_entry_subject', ['subjectType', 'subjectId', 'recorded'])
@Index('ix_audit_entry_order', ['transaction', 'recorded'])
@Index('uq_audit_entry_id', ['id'], { unique: true })
@Index('uq_audit_entry_hash', ['hash'], { unique: true })
export class AuditEntryRow {
  /** In the order of writing, with gaps. */
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'pk_audit_entry',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  recorded!: string;

  /** The transaction that wrote it: entries are taken into the tree once no older one is open. */
  @Column('bigint')
  transaction!: string;

  @Column('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'subject_type' })
  subjectType!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  /** The entry as it was hashed; `json`, because `jsonb` would not give the text back. */
  @Column('json')
  content!: unknown;

  @Column('text')
  hash!: string;
}
