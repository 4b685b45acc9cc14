import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One request that came with an API token. Written once, swept after its time. */
@Entity('api_call')
@Check('chk_api_call_status', 'status BETWEEN 100 AND 599')
@Index('ix_api_call_at', ['at', 'id'])
@Index('ix_api_call_partner', ['partnerId', 'at', 'id'])
export class ApiCallRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_api_call' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'token_id' })
  @ForeignKey('ApiTokenRow', 'id', { name: 'fk_api_call_token' })
  tokenId!: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_api_call_partner' })
  partnerId!: string | null;

  @Column('text')
  method!: string;

  /** Template. */
  @Column('text')
  route!: string;

  @Column('smallint')
  status!: number;

  /** IP. */
  @Column('text')
  address!: string;
}
