import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

/** One entry of the record of mandates. The service may add entries and end them, nothing else. */
@Entity('mandate')
@Check('chk_mandate_period', `ends_at >= starts_at AND granted_to > granted_from AND starts_at >= granted_from`)
@Check('chk_mandate_scope', `cardinality(territories) > 0 AND cardinality(media) > 0 AND cardinality(languages) > 0`)
@Exclusion('ex_mandate_alone', `USING gist (publisher_id WITH =, tstzrange(starts_at, ends_at) WITH &&)`)
@Check('chk_mandate_evidence', `evidence_hash ~ '^[0-9a-f]{64}$'`)
@Index('ix_mandate_recorded', ['publisherId', 'recordedAt'])
export class MandateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mandate' })
  id!: string;

  @Column('text', { name: 'publisher_id' })
  publisherId!: string;

  @Column('text')
  grantor!: string;

  @Column('text')
  grantee!: string;

  @Column('boolean')
  exclusive!: boolean;

  /** `YYYY-MM-DD`, local to the publisher. */
  @Column('date', { name: 'written_on' })
  writtenOn!: string;

  @Column('timestamptz', { name: 'granted_from' })
  grantedFrom!: Date;

  @Column('timestamptz', { name: 'granted_to', nullable: true })
  grantedTo!: Date | null;

  /** When this entry is in force, `[starts_at, ends_at)`; null is open-ended. */
  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('text', { array: true })
  territories!: string[];

  @Column('text', { array: true })
  media!: string[];

  @Column('text', { array: true })
  languages!: string[];

  @Column('text')
  source!: string;

  /** SHA-256 of the written document, hex. */
  @Column('text', { name: 'evidence_hash', nullable: true })
  evidenceHash!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
