import type { Tx } from '@app/kernel';
import type { ScanSchedule } from '../domain/scan-schedule.js';

export interface ScheduleStore {
  insert(tx: Tx, schedule: ScanSchedule): Promise<void>;
  find(scheduleId: string): Promise<ScanSchedule | undefined>;
  /** Newest first. @param before id of the last one of the page before */
  list(before: string | undefined, limit: number): Promise<readonly ScanSchedule[]>;
  /** An active one that is due, claimed until the transaction ends; one that another worker has claimed is passed over. */
  claimDue(tx: Tx, now: Temporal.Instant): Promise<ScanSchedule | undefined>;
  /** One by name, claimed until the transaction ends. */
  claim(tx: Tx, scheduleId: string): Promise<ScanSchedule | undefined>;
  /**
   * Writes `next` over exactly the version of `seen`.
   * @returns false when somebody was faster
   */
  apply(tx: Tx, seen: ScanSchedule, next: ScanSchedule): Promise<boolean>;
}

export const SCHEDULE_STORE = Symbol('SCHEDULE_STORE');
