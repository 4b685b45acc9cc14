import { type Actor, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Scan } from '../domain/scan.js';
import { checkTargets, type TargetRequest, type TargetsInvalid } from '../domain/scan-target.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

export interface StartScanCommand {
  readonly actor: Actor;
  readonly targets: readonly TargetRequest[];
}

/** Asks for a compliance scan; a worker takes it up. */
export class StartScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly scans: ScanStore,
    private readonly journal: ScanJournal,
  ) {}

  async execute({ actor, targets }: StartScanCommand): Promise<Result<Scan, TargetsInvalid>> {
    const checked = checkTargets(targets);
    if (!checked.ok) return checked;
    const scanId = this.newId();
    const scan: Scan = {
      id: scanId,
      state: 'REQUESTED',
      requestedBy: actor.id,
      requestedAt: this.journal.now(),
      progress: { targets: checked.value.length, done: 0, failed: 0, findings: 0 },
    };
    const kept = checked.value.map((draft, position) => ({
      ...draft,
      id: this.newId(),
      scanId,
      position,
      part: 0,
      state: 'PENDING' as const,
    }));
    await this.work.run(async (tx) => {
      await this.scans.insert(tx, scan, kept);
      await this.journal.requested(tx, actor, scan);
    });
    return ok(scan);
  }
}
