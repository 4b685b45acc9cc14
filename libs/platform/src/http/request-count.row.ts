import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often an address asked within a minute. Holds a digest, no address. */
@Entity('request_count')
@Index('ix_request_count_minute', ['minute'])
export class RequestCountRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_request_count' })
  digest!: string;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'pk_request_count' })
  minute!: Date;

  @Column('integer')
  requests!: number;
}
