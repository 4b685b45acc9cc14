import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How much a token may still do, as of its last counted request. Written by one conditional update per request. */
@Entity('api_token_use')
@Check('chk_api_token_use_allowance', `allowance >= 0`)
export class ApiTokenUseRow {
  @PrimaryColumn('uuid', { name: 'token_id', primaryKeyConstraintName: 'pk_api_token_use' })
  @ForeignKey('ApiTokenRow', 'id', { name: 'fk_api_token_use_token', onDelete: 'CASCADE' })
  tokenId!: string;

  /** Requests left in the bucket at `counted_at`, with the fraction that has trickled in. */
  @Column('double precision')
  allowance!: number;

  @Column('timestamptz', { name: 'counted_at' })
  countedAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}
