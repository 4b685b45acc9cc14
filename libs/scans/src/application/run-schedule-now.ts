import { type Actor, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import type { Scan } from '../domain/scan.js';
import { askedRun } from '../domain/scan-schedule.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScheduleStore } from './schedule-store.port.js';
import type { ScheduleUnknown } from './schedules.js';
import type { StartScan } from './start-scan.js';

/** Asks for a schedule's scan at once, beside its grid: the next run stays where it is. */
export class RunScheduleNow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schedules: ScheduleStore,
    private readonly startScan: StartScan,
    private readonly journal: ScanJournal,
  ) {}

  /** @returns the scan */
  execute({
    actor,
    scheduleId,
  }: {
    readonly actor: Actor;
    readonly scheduleId: string;
  }): Promise<Result<Scan, ScheduleUnknown | TransitionRefused>> {
    return this.work.run(async (tx) => {
      const schedule = await this.schedules.claim(tx, scheduleId);
      if (schedule === undefined) return err({ code: 'SCAN_SCHEDULE_UNKNOWN', scheduleId });
      const may = askedRun(schedule);
      if (!may.ok) return may;
      const started = await this.startScan.executeIn(tx, { actor, targets: schedule.targets, scheduleId });
      if (!started.ok) throw new Error(`INVARIANT: the targets of schedule ${scheduleId} were checked`);
      const { id, requestedAt } = started.value;
      const run = { ...schedule, lastRunAt: requestedAt, lastScanId: id };
      await this.schedules.apply(tx, schedule, run);
      await this.journal.scheduled(tx, actor, run, schedule.state, 'RUN_ASKED');
      return ok(started.value);
    });
  }
}
