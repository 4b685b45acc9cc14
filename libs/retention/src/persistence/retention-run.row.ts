import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RunPart } from '../application/retention-runs.port.js';

/** What one run over everything whose time may be over came to. */
@Entity('retention_run')
@Index('ix_retention_run_started', ['startedAt'])
export class RetentionRunRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_retention_run' })
  id!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at' })
  finishedAt!: Date;

  @Column('jsonb')
  parts!: readonly RunPart[];
}
