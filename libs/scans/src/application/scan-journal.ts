import type { AuditTrail } from '@app/audit';
import { type Actor, type Clock, type Outbox, systemActor, type Tx } from '@app/kernel';
import type { Finding } from '../domain/finding.js';
import type { Scan, ScanState } from '../domain/scan.js';
import type { ScanSchedule, ScheduleState } from '../domain/scan-schedule.js';
import type { DueWork } from './target-queue.port.js';

/** Topics of this feature's outbox messages. */
export const SCAN_TOPICS = {
  /** `{scanId}` */
  requested: 'scans.scan-requested',
  /** `{scanId}` */
  started: 'scans.scan-started',
  /** `{scanId}` */
  canceled: 'scans.scan-canceled',
  /** `{scanId}` */
  paused: 'scans.scan-paused',
  /** `{scanId}` */
  resumed: 'scans.scan-resumed',
  /** `{targetId}`: a stored page waits to be looked at */
  pageDue: 'scans.page-due',
  /** `{targetId}`: an archive waits to be read */
  archiveDue: 'scans.archive-due',
  /** `{targetId}`: a source waits to be unfolded */
  sourceDue: 'scans.source-due',
  /** `{host}`: addresses on a host wait to be asked for */
  hostDue: 'scans.host-due',
  /** `{findingId, scanId, verdict, worksUpTo}`; `worksUpTo`: sequence of the last work that was asked about */
  findingRecorded: 'scans.finding-recorded',
  /** `{findingId, cause}`: something has changed that it rests on */
  redecisionDue: 'scans.redecision-due',
  /** `{findingId, before, verdict}`: a machine or a person has come to another verdict */
  findingDecided: 'scans.finding-decided',
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

  async paused(tx: Tx, actor: Actor, scan: Scan): Promise<void> {
    await this.moved(tx, actor, scan.id, SCAN_TOPICS.paused, scan.state, 'PAUSED', 'SCAN_PAUSED');
  }

  async resumed(tx: Tx, actor: Actor, scan: Scan): Promise<void> {
    await this.moved(tx, actor, scan.id, SCAN_TOPICS.resumed, 'PAUSED', 'REQUESTED', 'SCAN_RESUMED');
  }

  /** @param before its state before; absent for a new one */
  async scheduled(
    tx: Tx,
    actor: Actor,
    { id, state, lastScanId }: ScanSchedule,
    before: ScheduleState | undefined,
    why: 'SCHEDULE_PLANNED' | 'SCHEDULE_MOVED' | 'RUN_ASKED' = before === undefined
      ? 'SCHEDULE_PLANNED'
      : 'SCHEDULE_MOVED',
  ): Promise<void> {
    await this.trail.append(tx, {
      actor,
      action: why === 'RUN_ASKED' ? 'scans.schedule-run-asked' : 'scans.schedule-moved',
      subject: { type: 'scan-schedule', id },
      ...(before === undefined ? {} : { before }),
      after: state,
      reason: why,
      at: this.now(),
      ...(why === 'RUN_ASKED' && lastScanId !== undefined ? { facts: { scanId: lastScanId } } : {}),
    });
  }

  /** Sends out work that was taken up. */
  async due(tx: Tx, { pages, archives, sources, hosts }: DueWork): Promise<void> {
    const messages = [
      ...pages.map((targetId) => ({ topic: SCAN_TOPICS.pageDue, payload: { targetId } })),
      ...archives.map((targetId) => ({ topic: SCAN_TOPICS.archiveDue, payload: { targetId } })),
      ...sources.map((targetId) => ({ topic: SCAN_TOPICS.sourceDue, payload: { targetId } })),
      ...hosts.map((host) => ({ topic: SCAN_TOPICS.hostDue, payload: { host } })),
    ];
    await this.outbox.announceMany(tx, messages);
  }

  /** @param worksUpTo sequence of the work taken in last before the first of their pages was looked at */
  async found(tx: Tx, findings: readonly Finding[], worksUpTo: number): Promise<void> {
    const messages = findings.map(({ id, scanId, verdict }) => ({
      topic: SCAN_TOPICS.findingRecorded,
      payload: { findingId: id, scanId, verdict, worksUpTo },
    }));
    await this.outbox.announceMany(tx, messages);
    const entries = findings.map(({ id, scanId, verdict, reasons, contentHash, foundAt, work }) => ({
      actor: SCANNER,
      action: 'scans.finding-recorded',
      subject: { type: 'finding', id },
      after: verdict,
      reason: reasons[0]?.code ?? verdict,
      at: foundAt,
      facts: { scanId, contentHash, ...(work === undefined ? {} : { workId: work.id }) },
    }));
    await this.trail.appendMany(tx, entries);
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
