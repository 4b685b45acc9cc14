import { calendarsBehind, type DeadlineRefusal, deadline, type HolidayCalendar } from '@app/deadlines';
import { must, ok, type Result } from '@app/kernel';

/** An end that a claimant was told, by the reading of the law that gives most time. */
export interface ToldEnd {
  /** First instant that is too late. */
  readonly at: Temporal.Instant;
  /** ISO 8601: the period by which it is to be counted again, as long as a calendar it depends on is not published. */
  readonly recountBy?: string;
}

export interface CountedBy {
  readonly jurisdiction: string;
  readonly calendars: readonly HolidayCalendar[];
}

/** When a period that begins at an instant ends. */
export function endAfter(from: Temporal.Instant, period: string, by: CountedBy): Result<ToldEnd, DeadlineRefusal> {
  const counted = count(from, period, by);
  return counted.ok ? ok(counted.value.end) : counted;
}

export interface EndAgain {
  readonly end: ToldEnd;
  /** Calendars it was made of. */
  readonly calendars: readonly string[];
}

/**
 * The same end by the calendars of today: never earlier than it was told.
 * @returns undefined where nothing changes
 */
export function recountEnd({ at, recountBy }: ToldEnd, from: Temporal.Instant, by: CountedBy): EndAgain | undefined {
  if (recountBy === undefined) return undefined;
  const { end, calendars } = must(count(from, recountBy, by), 'what was counted once can be counted again');
  const isLater = Temporal.Instant.compare(end.at, at) > 0;
  if (!isLater && end.recountBy !== undefined) return undefined;
  return { end: { ...end, at: isLater ? end.at : at }, calendars };
}

function count(
  from: Temporal.Instant,
  period: string,
  { jurisdiction, calendars }: CountedBy,
): Result<EndAgain, DeadlineRefusal> {
  const counted = deadline({ profile: jurisdiction, event: from.toString(), period }, calendars);
  if (!counted.ok) return counted;
  const readings = [counted.value, ...counted.value.alternatives].map((reading) => ({
    at: Temporal.Instant.from(reading.deadlineExclusive),
    isProvisional: reading.provisional,
  }));
  const latest = readings.reduce((a, b) => (Temporal.Instant.compare(a.at, b.at) < 0 ? b : a));
  // one reading that may still move can become the latest
  const isOpen = readings.some(({ isProvisional }) => isProvisional);
  return ok({
    end: { at: latest.at, ...(isOpen ? { recountBy: period } : {}) },
    calendars: calendarsBehind(counted.value),
  });
}
