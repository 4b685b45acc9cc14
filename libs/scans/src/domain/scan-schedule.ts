import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import { checkTargets, type TargetRequest, type TargetsInvalid } from './scan-target.js';

export const SCHEDULE_STATES = ['ACTIVE', 'PAUSED', 'ENDED'] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];
export type ScheduleEvent = 'SchedulePaused' | 'ScheduleResumed' | 'ScheduleEnded';
type AskedEvent = 'RunAsked';

export const SCHEDULE_TRANSITIONS: StateTable<ScheduleState, ScheduleEvent | AskedEvent> = {
  ACTIVE: { SchedulePaused: 'PAUSED', ScheduleEnded: 'ENDED', RunAsked: 'ACTIVE' },
  PAUSED: { ScheduleResumed: 'ACTIVE', ScheduleEnded: 'ENDED', RunAsked: 'PAUSED' },
  ENDED: {},
};

/** A scan that is asked for again and again: of a site, of a partner's sites or reprints. */
export interface ScanSchedule {
  readonly id: string;
  readonly name: string;
  /** Whose sites it looks at, where it is one partner's. */
  readonly partnerId?: string;
  readonly targets: readonly TargetRequest[];
  /** ISO 8601 duration of whole hours, days and weeks, counted in UTC: a day has 24 hours. */
  readonly every: string;
  readonly state: ScheduleState;
  readonly nextRunAt: Temporal.Instant;
  readonly lastRunAt?: Temporal.Instant;
  readonly lastScanId?: string;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
  readonly version: number;
}

export interface ScheduleDraft {
  readonly name: string;
  readonly partnerId?: string;
  readonly targets: readonly TargetRequest[];
  readonly every: string;
  /** First run; at once where absent. */
  readonly firstRunAt?: Temporal.Instant;
}

/** A site is not to be crawled more often, hours. */
const LEAST_HOURS = 1;
const MOST_HOURS = 366 * 24;

/** Hours between two runs. @returns undefined for what is no whole number of hours from 1 to a year of days */
export function hoursOf(every: string): number | undefined {
  try {
    const duration = Temporal.Duration.from(every);
    const { weeks, days, hours } = duration;
    // all others must be nothing
    const isFine = Temporal.Duration.from({ weeks, days, hours }).toString() === duration.toString();
    const total = (weeks * 7 + days) * 24 + hours;
    return isFine && total >= LEAST_HOURS && total <= MOST_HOURS ? total : undefined;
  } catch {
    return undefined;
  }
}

/** A new schedule; all that is wrong with it named by JSON pointer. */
export function planSchedule(
  draft: ScheduleDraft,
  made: { readonly id: string; readonly by: string; readonly at: Temporal.Instant },
): Result<ScanSchedule, TargetsInvalid> {
  const checked = checkTargets(draft.targets);
  const problems = checked.ok ? [] : [...checked.error.problems];
  if (hoursOf(draft.every) === undefined) {
    problems.push({ pointer: '/every', expected: 'an ISO 8601 duration of whole hours, days or weeks, PT1H to P366D' });
  }
  if (problems.length > 0) return err({ code: 'SCAN_TARGETS_INVALID', problems });
  const { name, partnerId, targets, every, firstRunAt = made.at } = draft;
  return ok({
    id: made.id,
    name,
    targets,
    every,
    state: 'ACTIVE',
    nextRunAt: firstRunAt,
    createdBy: made.by,
    createdAt: made.at,
    version: 1,
    ...(partnerId === undefined ? {} : { partnerId }),
  });
}

/** After a run: the next one lies on the schedule's own grid, and runs that a long sleep missed are not made up for. */
export function afterRun(schedule: ScanSchedule, scanId: string, now: Temporal.Instant): ScanSchedule {
  return { ...schedule, lastRunAt: now, lastScanId: scanId, nextRunAt: nextRun(schedule, now) };
}

/** Whether somebody may ask for a run beside the grid: of a schedule that is held too, of one that has ended not. */
export function askedRun({ state }: ScanSchedule): Result<ScheduleState, TransitionRefused> {
  return nextState(SCHEDULE_TRANSITIONS, state, 'RunAsked');
}

function nextRun({ nextRunAt, every }: ScanSchedule, now: Temporal.Instant): Temporal.Instant {
  const hours = hoursOf(every);
  if (hours === undefined) throw new Error(`INVARIANT: a schedule runs every ${every}`);
  const missed = Math.floor(nextRunAt.until(now).total('hours') / hours);
  return nextRunAt.add({ hours: hours * (Math.max(missed, 0) + 1) });
}

/** @param now a schedule that was paused past its next run goes on with the next one of its grid */
export function moveSchedule(
  schedule: ScanSchedule,
  event: ScheduleEvent,
  now: Temporal.Instant,
): Result<ScanSchedule, TransitionRefused> {
  const to = nextState(SCHEDULE_TRANSITIONS, schedule.state, event);
  if (!to.ok) return err(to.error);
  const isLate = to.value === 'ACTIVE' && Temporal.Instant.compare(schedule.nextRunAt, now) < 0;
  return ok({ ...schedule, state: to.value, ...(isLate ? { nextRunAt: nextRun(schedule, now) } : {}) });
}
