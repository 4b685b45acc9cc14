import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which entry stands at which place of the tree. Only added to. */
@Entity('audit_leaf')
@Check('chk_audit_leaf_sequence', 'sequence > 0')
@Index('uq_audit_leaf_entry', ['entryId'], { unique: true })
export class AuditLeafRow {
  /** From 1, without a gap. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_leaf' })
  sequence!: string;

  @Column('uuid', { name: 'entry_id' })
  entryId!: string;
}
