import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One look at the page of a declared reprint: written once. */
@Entity('reprint_check')
@Check('chk_reprint_check_outcome', `outcome IN ('CREDITED', 'UNCREDITED', 'OUT_OF_SCOPE', 'GONE', 'UNREACHABLE')`)
export class ReprintCheckRow {
  @PrimaryColumn('uuid', { name: 'reprint_id', primaryKeyConstraintName: 'pk_reprint_check' })
  @ForeignKey('DeclaredReprintRow', 'id', { name: 'fk_reprint_check_reprint' })
  reprintId!: string;

  /** Version of the reprint that it made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_reprint_check' })
  sequence!: number;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;

  @Column('text')
  outcome!: string;

  @Column('text')
  state!: string;

  /** A code of the scan. */
  @Column('text', { nullable: true })
  because!: string | null;

  /** What the site answered. */
  @Column('text', { nullable: true })
  detail!: string | null;

  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId!: string | null;
}
