import type { Clock } from '@app/kernel';
import { pagesPerSecond, type Scan } from '../domain/scan.js';
import type { ScanTarget } from '../domain/scan-target.js';
import type { HostGate, PausedHost } from './host-gate.port.js';
import type { ArchiveBytes, HostFailures, ScanStore, VerdictCount } from './scan-store.port.js';

/** Failed targets, warned ones and hosts shown in a report. */
const MOST_SHOWN = 200;

export interface ScanReport {
  readonly scan: Scan;
  /** Targets ended a second since the start. */
  readonly pagesPerSecond?: number;
  /** Absent for a scan without archives. */
  readonly archiveBytes?: ArchiveBytes;
  /** Targets that gave no page, broken archive records among them, in order; the first two hundred. */
  readonly failures: readonly ScanTarget[];
  /** All failures, summed up by host and reason. */
  readonly failuresByHost: readonly HostFailures[];
  /** All findings, by their verdict. */
  readonly verdicts: readonly VerdictCount[];
  /** Pages that were read in part, or say the wrong thing of themselves; the first two hundred. */
  readonly warnings: readonly ScanTarget[];
  /** Hosts with pages still to be asked for that asked for quiet. */
  readonly pausedHosts: readonly PausedHost[];
}

export type ScanNumbers = Pick<ScanReport, 'scan' | 'pagesPerSecond' | 'archiveBytes'>;

/** How far a scan has come. */
export class WatchScan {
  constructor(
    private readonly scans: ScanStore,
    private readonly gate: Pick<HostGate, 'paused'>,
    private readonly clock: Clock,
  ) {}

  async execute(scanId: string): Promise<ScanReport | undefined> {
    const numbers = await this.progress(scanId);
    if (numbers === undefined) return undefined;
    const failuresByHost = await this.scans.failuresByHost(scanId, MOST_SHOWN);
    const now = this.clock.now();
    const paused = await this.gate.paused(await this.scans.pendingHosts(scanId, MOST_SHOWN));
    return {
      ...numbers,
      failures: await this.scans.failedTargets(scanId, MOST_SHOWN),
      failuresByHost,
      verdicts: await this.scans.verdictCounts(scanId),
      warnings: await this.scans.warnedTargets(scanId, MOST_SHOWN),
      pausedHosts: paused.filter(({ until }) => Temporal.Instant.compare(until, now) > 0),
    };
  }

  /** The numbers alone. */
  async progress(scanId: string): Promise<ScanNumbers | undefined> {
    const scan = await this.scans.find(scanId);
    if (scan === undefined) return undefined;
    const rate = pagesPerSecond(scan, this.clock.now());
    const archiveBytes = await this.scans.archiveBytes(scanId);
    return {
      scan,
      ...(rate === undefined ? {} : { pagesPerSecond: rate }),
      ...(archiveBytes === undefined ? {} : { archiveBytes }),
    };
  }
}

/** Scans, newest first. */
export class ListScans {
  constructor(private readonly scans: ScanStore) {}

  /** @param before id of the last scan of the page before */
  async execute(
    before: string | undefined,
    limit: number,
  ): Promise<{ readonly scans: readonly Scan[]; readonly next?: string }> {
    const found = await this.scans.list(before, limit + 1);
    const scans = found.slice(0, limit);
    const last = scans.at(-1);
    return found.length > limit && last !== undefined ? { scans, next: last.id } : { scans };
  }
}
