import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, LessThanOrEqual } from 'typeorm';
import type { ScheduleStore } from '../application/schedule-store.port.js';
import { SCHEDULE_STATES, type ScanSchedule } from '../domain/scan-schedule.js';
import { ScanScheduleRow } from './scan-schedule.row.js';

@Injectable()
export class ScheduleRepository implements ScheduleStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, schedule: ScanSchedule): Promise<void> {
    await managerOf(tx).insert(ScanScheduleRow, rowOf(schedule));
  }

  async find(scheduleId: string): Promise<ScanSchedule | undefined> {
    const row = await this.dataSource.getRepository(ScanScheduleRow).findOneBy({ id: scheduleId });
    return row === null ? undefined : scheduleOf(row);
  }

  async list(before: string | undefined, limit: number): Promise<readonly ScanSchedule[]> {
    const rows = await this.dataSource.getRepository(ScanScheduleRow).find({
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit,
    });
    return rows.map(scheduleOf);
  }

  async claimDue(tx: Tx, now: Temporal.Instant): Promise<ScanSchedule | undefined> {
    const row = await managerOf(tx).findOne(ScanScheduleRow, {
      where: { state: 'ACTIVE', nextRunAt: LessThanOrEqual(dateOf(now)) },
      order: { nextRunAt: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    return row === null ? undefined : scheduleOf(row);
  }

  async claim(tx: Tx, scheduleId: string): Promise<ScanSchedule | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await managerOf(tx).findOne(ScanScheduleRow, { where: { id: scheduleId }, lock });
    return row === null ? undefined : scheduleOf(row);
  }

  async apply(tx: Tx, seen: ScanSchedule, next: ScanSchedule): Promise<boolean> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ScanScheduleRow)
      .set(rowOf({ ...next, version: seen.version + 1 }))
      .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
      .execute();
    return affected === 1;
  }
}

/** The JSON column is written by `rowOf` alone: its shape is the domain's. */
function scheduleOf(row: ScanScheduleRow): ScanSchedule {
  return {
    id: row.id,
    name: row.name,
    targets: row.targets as ScanSchedule['targets'],
    every: row.every,
    state: known(SCHEDULE_STATES, row.state, 'state of a schedule'),
    nextRunAt: instantOf(row.nextRunAt),
    createdBy: row.createdBy,
    createdAt: instantOf(row.createdAt),
    version: row.version,
    ...present('partnerId', row.partnerId),
    ...present('lastRunAt', row.lastRunAt && instantOf(row.lastRunAt)),
    ...present('lastScanId', row.lastScanId),
  };
}

function rowOf(schedule: ScanSchedule): ScanScheduleRow {
  return {
    id: schedule.id,
    name: schedule.name,
    partnerId: schedule.partnerId ?? null,
    targets: [...schedule.targets],
    every: schedule.every,
    state: schedule.state,
    nextRunAt: dateOf(schedule.nextRunAt),
    lastRunAt: dateOf(schedule.lastRunAt),
    lastScanId: schedule.lastScanId ?? null,
    createdBy: schedule.createdBy,
    createdAt: dateOf(schedule.createdAt),
    version: schedule.version,
  };
}
