import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of the chain: one row, whose lock makes appending one at a time. */
@Entity('audit_head')
@Check('chk_audit_head_single', 'id = 1')
export class AuditHeadRow {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_audit_head' })
  id!: number;

  @Column('bigint')
  sequence!: string;

  @Column('text')
  hash!: string;
}
