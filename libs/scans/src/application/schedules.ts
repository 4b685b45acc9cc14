import { type Actor, err, type NewId, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import {
  moveSchedule,
  planSchedule,
  type ScanSchedule,
  type ScheduleDraft,
  type ScheduleEvent,
} from '../domain/scan-schedule.js';
import type { TargetsInvalid } from '../domain/scan-target.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScheduleStore } from './schedule-store.port.js';

export interface ScheduleUnknown {
  readonly code: 'SCAN_SCHEDULE_UNKNOWN';
  readonly scheduleId: string;
}

/** Has a scan made again and again. */
export class PlanSchedule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly schedules: ScheduleStore,
    private readonly journal: ScanJournal,
  ) {}

  async execute({
    actor,
    draft,
  }: {
    readonly actor: Actor;
    readonly draft: ScheduleDraft;
  }): Promise<Result<ScanSchedule, TargetsInvalid>> {
    const planned = planSchedule(draft, { id: this.newId(), by: actor.id, at: this.journal.now() });
    if (!planned.ok) return planned;
    await this.work.run(async (tx) => {
      await this.schedules.insert(tx, planned.value);
      await this.journal.scheduled(tx, actor, planned.value, undefined);
    });
    return ok(planned.value);
  }
}

/** Pauses a schedule, lets it go on, or ends it; scans under way are not touched. */
export class MoveSchedule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schedules: ScheduleStore,
    private readonly journal: ScanJournal,
  ) {}

  async execute(command: {
    readonly actor: Actor;
    readonly scheduleId: string;
    readonly event: ScheduleEvent;
  }): Promise<Result<ScanSchedule, ScheduleUnknown | TransitionRefused>> {
    const { actor, scheduleId, event } = command;
    const schedule = await this.schedules.find(scheduleId);
    if (schedule === undefined) return err({ code: 'SCAN_SCHEDULE_UNKNOWN', scheduleId });
    const moved = moveSchedule(schedule, event, this.journal.now());
    if (!moved.ok) return moved;
    const isFirst = await this.work.run(async (tx) => {
      if (!(await this.schedules.apply(tx, schedule, moved.value))) return false;
      await this.journal.scheduled(tx, actor, moved.value, schedule.state);
      return true;
    });
    // It ran or moved in the meantime: decide again from what it is now.
    return isFirst ? ok(moved.value) : this.execute(command);
  }
}

/** Schedules, newest first. */
export class FindSchedules {
  constructor(private readonly schedules: ScheduleStore) {}

  one(scheduleId: string): Promise<ScanSchedule | undefined> {
    return this.schedules.find(scheduleId);
  }

  /** @param before id of the last one of the page before */
  async list(
    before: string | undefined,
    limit: number,
  ): Promise<{ readonly schedules: readonly ScanSchedule[]; readonly next?: string }> {
    const found = await this.schedules.list(before, limit + 1);
    const schedules = found.slice(0, limit);
    const last = schedules.at(-1);
    return found.length > limit && last !== undefined ? { schedules, next: last.id } : { schedules };
  }
}
