import type { Scan } from '../domain/scan.js';
import type { ScanTarget } from '../domain/scan-target.js';
import type { ScanStore } from './scan-store.port.js';

/** Failed targets shown in a report. */
const MOST_FAILURES = 200;

export interface ScanReport {
  readonly scan: Scan;
  /** Targets that gave no page, broken archive records among them, in order; the first two hundred. */
  readonly failures: readonly ScanTarget[];
}

/** How far a scan has come. */
export class WatchScan {
  constructor(private readonly scans: ScanStore) {}

  async execute(scanId: string): Promise<ScanReport | undefined> {
    const scan = await this.scans.find(scanId);
    return scan === undefined ? undefined : { scan, failures: await this.scans.failedTargets(scanId, MOST_FAILURES) };
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
