import { CLOCK, type Clock } from '@app/kernel';
import { dateOf, instantOf } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import {
  type GateAnswer,
  type HostGate,
  type PausedHost,
  SCANNER_MANNERS,
  type ScannerManners,
} from '../application/host-gate.port.js';
import { ScanHostRow } from './scan-host.row.js';

/** The gate of each host is a row: its lock makes all workers of all processes stand in one line. */
@Injectable()
export class HostGateRepository implements HostGate {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SCANNER_MANNERS) private readonly manners: ScannerManners,
  ) {}

  async enter(host: string, spacingMs: number, who: 'VISITOR' | 'PASSER'): Promise<GateAnswer> {
    await this.ensure(host);
    return this.dataSource.transaction(async (manager) => {
      const row = await manager.findOneOrFail(ScanHostRow, { where: { host }, lock: { mode: 'pessimistic_write' } });
      const now = this.clock.now();
      const isLater = (date: Date | null): date is Date => date !== null && date.getTime() > now.epochMilliseconds;
      if (isLater(row.pausedUntil)) return { kind: 'WAIT', until: instantOf(row.pausedUntil) };
      const leases = row.leases.filter(isLater);
      const [earliest] = leases.toSorted((x, y) => x.getTime() - y.getTime());
      if (leases.length >= this.manners.hostConcurrency && earliest !== undefined) {
        const soon = now.add({ milliseconds: Math.max(spacingMs, 100) });
        const until = instantOf(earliest);
        return { kind: 'WAIT', until: Temporal.Instant.compare(soon, until) < 0 ? soon : until };
      }
      if (isLater(row.nextAt)) return { kind: 'WAIT', until: instantOf(row.nextAt) };
      const lease = now.add({ milliseconds: this.manners.leaseMs });
      const nextAt = dateOf(now.add({ milliseconds: Math.round(spacingMs) }));
      await manager.update(
        ScanHostRow,
        { host },
        { leases: [...leases, dateOf(lease)], nextAt, ...(who === 'VISITOR' ? { wokenUntil: dateOf(lease) } : {}) },
      );
      return { kind: 'GO', lease };
    });
  }

  async leave(host: string, lease: Temporal.Instant): Promise<void> {
    await this.dataSource.query(
      // one of several leases with the same end
      `UPDATE scan_host SET leases = leases[:array_position(leases, $2) - 1] || leases[array_position(leases, $2) + 1:]
       WHERE host = $1 AND array_position(leases, $2) IS NOT NULL`,
      [host, dateOf(lease)],
    );
  }

  async lengthen(host: string, ms: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE scan_host SET next_at = greatest(next_at, $2) + make_interval(secs => $3::double precision / 1000) WHERE host = $1`,
      [host, dateOf(this.clock.now()), ms],
    );
  }

  async rest(host: string): Promise<void> {
    await this.dataSource.query('UPDATE scan_host SET woken_until = NULL WHERE host = $1', [host]);
  }

  async pause(host: string, until: Temporal.Instant, reason: 'HTTP_429' | 'HTTP_503'): Promise<void> {
    await this.ensure(host);
    await this.dataSource.query(
      `UPDATE scan_host SET paused_until = greatest(paused_until, $2), pause_reason = $3, strikes = strikes + 1 WHERE host = $1`,
      [host, dateOf(until), reason],
    );
  }

  async strike(host: string): Promise<void> {
    await this.ensure(host);
    await this.dataSource.query('UPDATE scan_host SET strikes = strikes + 1 WHERE host = $1', [host]);
  }

  async answered(host: string): Promise<void> {
    await this.dataSource.query('UPDATE scan_host SET strikes = 0 WHERE host = $1 AND strikes > 0', [host]);
  }

  async strikes(host: string): Promise<number> {
    return (await this.dataSource.getRepository(ScanHostRow).findOneBy({ host }))?.strikes ?? 0;
  }

  async paused(hosts: readonly string[]): Promise<readonly PausedHost[]> {
    const rows = await this.dataSource
      .getRepository(ScanHostRow)
      .findBy({ host: In([...hosts]), pausedUntil: Not(IsNull()) });
    return rows.flatMap(({ host, pausedUntil, pauseReason }) =>
      pausedUntil === null ? [] : [{ host, until: instantOf(pausedUntil), reason: pauseReason ?? '' }],
    );
  }

  private async ensure(host: string): Promise<void> {
    await this.dataSource.query('INSERT INTO scan_host (host) VALUES ($1) ON CONFLICT (host) DO NOTHING', [host]);
  }
}
