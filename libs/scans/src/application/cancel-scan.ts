import { type Actor, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { cancelScan, type Scan } from '../domain/scan.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

export interface ScanUnknown {
  readonly code: 'SCAN_UNKNOWN';
  readonly scanId: string;
}

/** Stops a scan: pages under way end, the others are not looked at; what was found stays. */
export class CancelScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: ScanStore,
    private readonly journal: ScanJournal,
  ) {}

  async execute({
    actor,
    scanId,
  }: {
    readonly actor: Actor;
    readonly scanId: string;
  }): Promise<Result<Scan, ScanUnknown | TransitionRefused>> {
    const scan = await this.scans.find(scanId);
    if (scan === undefined) return err({ code: 'SCAN_UNKNOWN', scanId });
    const canceled = cancelScan(scan, this.journal.now());
    if (!canceled.ok) return canceled;
    const isFirst = await this.work.run(async (tx) => {
      if (!(await this.scans.move(tx, scan, canceled.value))) return false;
      await this.journal.canceled(tx, actor, scan);
      return true;
    });
    // It started or ended in the meantime: decide again from what it is now.
    return isFirst ? ok(canceled.value) : this.execute({ actor, scanId });
  }
}
