import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Nothing of a matter is erased while a hold on it stands. */
@Entity('legal_hold')
@Check('chk_legal_hold_reason', 'length(reason) > 0')
@Check('chk_legal_hold_release', 'num_nulls(released_by, released_at, release_reason) IN (0, 3)')
@Index('ix_legal_hold_matter', ['matterType', 'matterId'], { where: 'released_at IS NULL' })
export class LegalHoldRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_legal_hold' })
  id!: string;

  @Column('text', { name: 'matter_type' })
  matterType!: string;

  @Column('text', { name: 'matter_id' })
  matterId!: string;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'placed_by' })
  placedBy!: string;

  @Column('timestamptz', { name: 'placed_at' })
  placedAt!: Date;

  @Column('text', { name: 'released_by', nullable: true })
  releasedBy!: string | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('text', { name: 'release_reason', nullable: true })
  releaseReason!: string | null;

  @Column('integer')
  version!: number;
}
