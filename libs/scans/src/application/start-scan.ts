import { type Actor, type NewId, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { NO_PROGRESS, type Revisit, type Scan } from '../domain/scan.js';
import { checkTargets, freshTarget, type TargetRequest, type TargetsInvalid } from '../domain/scan-target.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

export interface StartScanCommand {
  readonly actor: Actor;
  readonly targets: readonly TargetRequest[];
  /** CHANGED where absent. */
  readonly revisit?: Revisit;
  readonly scheduleId?: string;
}

/** Asks for a compliance scan; a worker takes it up. */
export class StartScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly scans: ScanStore,
    private readonly journal: ScanJournal,
  ) {}

  execute(command: StartScanCommand): Promise<Result<Scan, TargetsInvalid>> {
    return this.work.run((tx) => this.executeIn(tx, command));
  }

  /** In a transaction that has begun. */
  async executeIn(
    tx: Tx,
    { actor, targets, revisit = 'CHANGED', scheduleId }: StartScanCommand,
  ): Promise<Result<Scan, TargetsInvalid>> {
    const checked = checkTargets(targets);
    if (!checked.ok) return checked;
    const scanId = this.newId();
    const scan: Scan = {
      id: scanId,
      state: 'REQUESTED',
      requestedBy: actor.id,
      requestedAt: this.journal.now(),
      revisit,
      progress: { ...NO_PROGRESS, targets: checked.value.length },
      ...(scheduleId === undefined ? {} : { scheduleId }),
    };
    const kept = checked.value.map((draft, position) => freshTarget(draft, { id: this.newId(), scanId, position }));
    await this.scans.insert(tx, scan, kept);
    await this.journal.requested(tx, actor, scan);
    return ok(scan);
  }
}
