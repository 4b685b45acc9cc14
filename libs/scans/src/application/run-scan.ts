import type { UnitOfWork } from '@app/kernel';
import type { HandOutWork } from './hand-out-work.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

/** Takes a scan up, for the first time or after a pause, and sends its work out. */
export class RunScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: ScanStore,
    private readonly handOut: HandOutWork,
    private readonly journal: ScanJournal,
  ) {}

  async execute({ scanId }: { readonly scanId: string }): Promise<'DONE' | 'UNKNOWN' | 'NOT_REQUESTED'> {
    const scan = await this.scans.find(scanId);
    if (scan === undefined) return 'UNKNOWN';
    if (scan.state !== 'REQUESTED') return 'NOT_REQUESTED';
    const now = this.journal.now();
    const { startedAt = now, expandedAt = now } = scan;
    return this.work.run(async (tx) => {
      if (!(await this.scans.move(tx, scan, { ...scan, state: 'RUNNING', startedAt, expandedAt }))) {
        return 'NOT_REQUESTED';
      }
      await this.handOut.execute(tx, scanId);
      await this.journal.started(tx, scanId);
      // resumed after its last page was done
      if (await this.scans.completeIfDone(tx, scanId, now)) await this.journal.completed(tx, scanId);
      return 'DONE';
    });
  }
}
