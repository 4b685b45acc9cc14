import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A scan that is asked for again and again. */
@Entity('scan_schedule')
@Check('chk_scan_schedule_state', `state IN ('ACTIVE', 'PAUSED', 'ENDED')`)
@Check('chk_scan_schedule_every', `every ~ '^P'`)
@Check('chk_scan_schedule_run', '(last_run_at IS NULL) = (last_scan_id IS NULL)')
@Index('ix_scan_schedule_due', ['nextRunAt'], { where: `state = 'ACTIVE'` })
export class ScanScheduleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scan_schedule' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  /** Target requests, as a scan takes them. */
  @Column('jsonb')
  targets!: object[];

  /** ISO 8601 duration in hours, days or weeks, counted in UTC. */
  @Column('text')
  every!: string;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'next_run_at' })
  nextRunAt!: Date;

  @Column('timestamptz', { name: 'last_run_at', nullable: true })
  lastRunAt!: Date | null;

  @Column('uuid', { name: 'last_scan_id', nullable: true })
  lastScanId!: string | null;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
