import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A compliance scan and how far it has come. */
@Entity('scan')
@Check('chk_scan_state', `state IN ('REQUESTED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELED')`)
@Check('chk_scan_revisit', `revisit IN ('CHANGED', 'ALL')`)
@Check(
  'chk_scan_counts',
  'least(done_count, failed_count, skipped_count, finding_count) >= 0 AND done_count + failed_count + skipped_count <= target_count',
)
@Check('chk_scan_ended', `(state IN ('COMPLETED', 'CANCELED')) = (ended_at IS NOT NULL)`)
@Check(
  'chk_scan_completed',
  `state <> 'COMPLETED' OR (expanded_at IS NOT NULL AND done_count + failed_count + skipped_count = target_count)`,
)
export class ScanRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scan' })
  id!: string;

  @Column('text')
  state!: string;

  @Column('text', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  /** When every target was handed out for the first time. */
  @Column('timestamptz', { name: 'expanded_at', nullable: true })
  expandedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('integer', { name: 'target_count' })
  targetCount!: number;

  @Column('integer', { name: 'done_count' })
  doneCount!: number;

  @Column('integer', { name: 'failed_count' })
  failedCount!: number;

  @Column('integer', { name: 'finding_count' })
  findingCount!: number;

  @Column('integer', { name: 'skipped_count', default: 0 })
  skippedCount!: number;

  @Column('text', { default: 'CHANGED' })
  revisit!: string;

  @Column('uuid', { name: 'schedule_id', nullable: true })
  @ForeignKey('ScanScheduleRow', 'id', { name: 'fk_scan_schedule' })
  scheduleId!: string | null;
}
