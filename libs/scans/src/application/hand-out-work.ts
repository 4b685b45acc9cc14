import type { Tx } from '@app/kernel';
import type { ScannerManners } from './host-gate.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { TargetQueue } from './target-queue.port.js';

/** Sends out whatever of running scans is due and nobody is at: new work, and what a lost worker left behind. */
export class HandOutWork {
  constructor(
    private readonly queue: TargetQueue,
    private readonly journal: ScanJournal,
    private readonly manners: ScannerManners,
  ) {}

  /**
   * @param scanId of this scan only
   * @returns how much was sent out
   */
  async execute(tx: Tx, scanId?: string): Promise<number> {
    const now = this.journal.now();
    const leaseUntil = now.add({ milliseconds: this.manners.leaseMs });
    const due = await this.queue.takeDue(tx, now, leaseUntil, scanId);
    await this.journal.due(tx, due);
    return due.pages.length + due.archives.length + due.sources.length + due.hosts.length;
  }
}
