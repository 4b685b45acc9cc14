import { type Actor, err, ok, type Result, type TransitionRefused, type Tx, type UnitOfWork } from '@app/kernel';
import { pauseScan, resumeScan, type Scan } from '../domain/scan.js';
import type { ScanUnknown } from './cancel-scan.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

interface Move {
  readonly decide: (scan: Scan) => Result<Scan, TransitionRefused>;
  readonly tell: (tx: Tx, actor: Actor, scan: Scan) => Promise<void>;
}

export interface ScanMoveCommand {
  readonly actor: Actor;
  readonly scanId: string;
}

/** Holds a scan: pages under way end, the others wait until somebody resumes it. */
export class PauseScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: ScanStore,
    private readonly journal: ScanJournal,
  ) {}

  execute(command: ScanMoveCommand): Promise<Result<Scan, ScanUnknown | TransitionRefused>> {
    const tell: Move['tell'] = (tx, actor, scan) => this.journal.paused(tx, actor, scan);
    return moveScan(this.work, this.scans, command, { decide: pauseScan, tell });
  }
}

/** Lets a paused scan go on where it was. */
export class ResumeScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: ScanStore,
    private readonly journal: ScanJournal,
  ) {}

  execute(command: ScanMoveCommand): Promise<Result<Scan, ScanUnknown | TransitionRefused>> {
    const tell: Move['tell'] = (tx, actor, scan) => this.journal.resumed(tx, actor, scan);
    return moveScan(this.work, this.scans, command, { decide: resumeScan, tell });
  }
}

async function moveScan(
  work: UnitOfWork,
  scans: ScanStore,
  command: ScanMoveCommand,
  move: Move,
): Promise<Result<Scan, ScanUnknown | TransitionRefused>> {
  const { actor, scanId } = command;
  const scan = await scans.find(scanId);
  if (scan === undefined) return err({ code: 'SCAN_UNKNOWN', scanId });
  const moved = move.decide(scan);
  if (!moved.ok) return moved;
  const isFirst = await work.run(async (tx) => {
    if (!(await scans.move(tx, scan, moved.value))) return false;
    await move.tell(tx, actor, scan);
    return true;
  });
  // It started or ended in the meantime: decide again from what it is now.
  return isFirst ? ok(moved.value) : moveScan(work, scans, command, move);
}
