import type { AuditTrail } from '@app/audit';
import { type Actor, type Clock, type Outbox, systemActor, type Tx } from '@app/kernel';
import type { Finding } from '../domain/finding.js';
import type { Scan, ScanState } from '../domain/scan.js';

/** Topics of this feature's outbox messages. */
export const SCAN_TOPICS = {
  /** `{scanId}` */
  requested: 'scans.scan-requested',
  /** `{scanId}` */
  started: 'scans.scan-started',
  /** `{scanId}` */
  canceled: 'scans.scan-canceled',
  /** `{targetId}`: a page waits to be looked at */
  pageDue: 'scans.page-due',
  /** `{findingId, scanId, verdict}` */
  findingRecorded: 'scans.finding-recorded',
  /** `{scanId}` */
  completed: 'scans.scan-completed',
} as const;

const SCANNER = systemActor('scans.scanner');

/** Writes down and announces what a scan does, in the transaction that does it. */
export class ScanJournal {
  constructor(
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  now(): Temporal.Instant {
    return this.clock.now();
  }

  async requested(tx: Tx, actor: Actor, scan: Scan): Promise<void> {
    await this.moved(tx, actor, scan.id, SCAN_TOPICS.requested, undefined, 'REQUESTED', 'SCAN_REQUESTED', {
      targets: scan.progress.targets,
    });
  }

  async canceled(tx: Tx, actor: Actor, scan: Scan): Promise<void> {
    await this.moved(tx, actor, scan.id, SCAN_TOPICS.canceled, scan.state, 'CANCELED', 'SCAN_CANCELED');
  }

  async started(tx: Tx, scanId: string): Promise<void> {
    await this.moved(tx, SCANNER, scanId, SCAN_TOPICS.started, 'REQUESTED', 'RUNNING', 'WORKER_READY');
  }

  async completed(tx: Tx, scanId: string): Promise<void> {
    await this.moved(tx, SCANNER, scanId, SCAN_TOPICS.completed, 'RUNNING', 'COMPLETED', 'NO_TARGET_PENDING');
  }

  async pageDue(tx: Tx, targetIds: readonly string[]): Promise<void> {
    for (const targetId of targetIds)
      await this.outbox.announce(tx, { topic: SCAN_TOPICS.pageDue, payload: { targetId } });
  }

  async found(tx: Tx, findings: readonly Finding[]): Promise<void> {
    for (const { id, scanId, verdict } of findings) {
      await this.outbox.announce(tx, {
        topic: SCAN_TOPICS.findingRecorded,
        payload: { findingId: id, scanId, verdict },
      });
    }
    for (const { id, scanId, verdict, reasons, contentHash, foundAt, work } of findings) {
      await this.trail.append(tx, {
        actor: SCANNER,
        action: 'scans.finding-recorded',
        subject: { type: 'finding', id },
        after: verdict,
        reason: reasons[0]?.code ?? verdict,
        at: foundAt,
        facts: { scanId, contentHash, ...(work === undefined ? {} : { workId: work.id }) },
      });
    }
  }

  private async moved(
    tx: Tx,
    actor: Actor,
    scanId: string,
    topic: (typeof SCAN_TOPICS)[keyof typeof SCAN_TOPICS],
    before: ScanState | undefined,
    after: ScanState,
    reason: string,
    facts: Readonly<Record<string, number>> = {},
  ): Promise<void> {
    await this.outbox.announce(tx, { topic, payload: { scanId } });
    await this.trail.append(tx, {
      actor,
      action: topic,
      subject: { type: 'scan', id: scanId },
      ...(before === undefined ? {} : { before }),
      after,
      reason,
      at: this.now(),
      facts,
    });
  }
}
