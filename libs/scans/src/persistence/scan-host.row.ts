import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A site as all workers together treat it: who is there now, when the next may come, whether it asked for quiet. */
@Entity('scan_host')
@Check('chk_scan_host_pause', '(paused_until IS NULL) = (pause_reason IS NULL)')
@Check('chk_scan_host_strikes', 'strikes >= 0')
export class ScanHostRow {
  /** Host and port as in an address, lower case. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_scan_host' })
  host!: string;

  /** The next request may leave then. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt!: Date | null;

  /** One for each request under way: when it counts as lost. */
  @Column('timestamptz', { array: true, default: '{}' })
  leases!: Date[];

  @Column('timestamptz', { name: 'paused_until', nullable: true })
  pausedUntil!: Date | null;

  /** Code: HTTP_429, HTTP_503. */
  @Column('text', { name: 'pause_reason', nullable: true })
  pauseReason!: string | null;

  /** Pauses and failures in a row. */
  @Column('integer', { default: 0 })
  strikes!: number;

  /** A worker was sent there; until then no other is. */
  @Column('timestamptz', { name: 'woken_until', nullable: true })
  wokenUntil!: Date | null;
}
