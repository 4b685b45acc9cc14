import type { UnitOfWork } from '@app/kernel';
import type { HostGate } from './host-gate.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';
import type { TargetQueue } from './target-queue.port.js';

/** A host that did not answer, or asked for quiet, so many times in a row is left alone for the rest of a scan. */
export const MOST_STRIKES = 5;

/** Ends what a scan still wants of a host that does not answer: each page by name, so that nothing is hidden. */
export class UnreachableHosts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: ScanStore,
    private readonly queue: TargetQueue,
    private readonly gate: HostGate,
    private readonly journal: ScanJournal,
  ) {}

  async giveUpWhere(scanId: string, host: string): Promise<void> {
    if ((await this.gate.strikes(host)) < MOST_STRIKES) return;
    const detail = `the host did not answer or asked for quiet ${MOST_STRIKES} times in a row`;
    await this.work.run(async (tx) => {
      for (const target of await this.queue.pendingOnHost(tx, scanId, host)) {
        await this.scans.settle(tx, target, { state: 'FAILED', failure: 'HOST_UNAVAILABLE', detail });
      }
      if (await this.scans.completeIfDone(tx, scanId, this.journal.now())) await this.journal.completed(tx, scanId);
    });
  }
}
