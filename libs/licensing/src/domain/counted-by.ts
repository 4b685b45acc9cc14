import type { HolidayCalendar } from '@app/deadlines';

/** By whose law and calendars time is counted. */
export interface CountedBy {
  /** ISO 3166-1 alpha-2, a profile of the deadline register. */
  readonly jurisdiction: string;
  readonly calendars: readonly HolidayCalendar[];
}
