import { systemActor, type UnitOfWork } from '@app/kernel';
import { afterRun } from '../domain/scan-schedule.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScheduleStore } from './schedule-store.port.js';
import type { StartScan } from './start-scan.js';

const SCHEDULER = systemActor('scans.scheduler');

/** Asks for the scans that are due by their schedules. Each in one transaction with its next run: never lost, never twice. */
export class RunSchedules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schedules: ScheduleStore,
    private readonly startScan: StartScan,
    private readonly journal: ScanJournal,
  ) {}

  /** @returns how many scans were asked for */
  async execute(): Promise<number> {
    for (let started = 0; ; started += 1) {
      if (!(await this.runOne())) return started;
    }
  }

  private runOne(): Promise<boolean> {
    return this.work.run(async (tx) => {
      const now = this.journal.now();
      const schedule = await this.schedules.claimDue(tx, now);
      if (schedule === undefined) return false;
      const { targets, id: scheduleId } = schedule;
      const started = await this.startScan.executeIn(tx, { actor: SCHEDULER, targets, scheduleId });
      if (!started.ok) throw new Error(`INVARIANT: the targets of schedule ${scheduleId} were checked`);
      await this.schedules.apply(tx, schedule, afterRun(schedule, started.value.id, now));
      return true;
    });
  }
}
