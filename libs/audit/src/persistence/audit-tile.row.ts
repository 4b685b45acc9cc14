import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A tile of the tree, C2SP tlog-tiles. A trigger lets it grow at its end, up to 256 hashes, and nothing else. */
@Entity('audit_tile')
@Check('chk_audit_tile_hashes', 'length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND 8192')
export class AuditTileRow {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_audit_tile' })
  level!: number;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_tile' })
  index!: string;

  @Column('bytea')
  hashes!: Buffer;
}
