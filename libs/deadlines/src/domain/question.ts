import type { HolidayCalendar } from './calendar.js';
import type { Direction } from './day-walk.js';
import type { DaySpan } from './delays.js';
import type { EventTime } from './event-time.js';
import type { LegalPeriod } from './legal-period.js';
import type { JurisdictionProfile, Reading } from './profile.js';
import type { Step } from './trace-step.js';

/** What is to be counted, read and valid. */
export interface Question {
  readonly profile: JurisdictionProfile;
  readonly calendars: readonly HolidayCalendar[];
  /** Zone of the profile whose midnight ends a day. */
  readonly zone: string;
  readonly event: EventTime;
  readonly period: LegalPeriod;
  readonly direction: Direction;
  readonly channel: 'ORDINARY' | 'COURT';
  /** SEPARATE: months and years are numbers of days. */
  readonly months: 'CALENDAR' | 'SEPARATE';
  /** What law or the parties say of the day of the event; the profile's rule where absent. */
  readonly firstDay?: 'COUNTED';
  /** What the parties say of rest days; the profile's rule where absent. */
  readonly agreedRoll?: 'ROLLS' | 'STAYS';
  /** Days left out of the count. */
  readonly delays: readonly DaySpan[];
  readonly hours?: BusinessHours;
}

export interface BusinessHours {
  /** Local time at which the channel closes. */
  readonly closes: Temporal.PlainTime;
  /** PERSON: nothing is taken when it is closed. SYSTEM: a system takes what arrives at any hour. */
  readonly receivedBy: 'PERSON' | 'SYSTEM';
}

export interface Counted {
  readonly nominalLastDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  /** First moment that is too late. */
  readonly endsAt: Temporal.ZonedDateTime;
  readonly provisional: boolean;
  readonly steps: readonly Step[];
}

/** The reading by which the question is counted by default. */
export function readingOf({ profile, channel }: Question): Reading {
  return channel === 'COURT' ? { ...profile.reading, ...profile.court } : profile.reading;
}

/** A moment as printed everywhere: local time with offset, e.g. `2026-10-09T00:00:00+08:00`. */
export function clock(at: Temporal.ZonedDateTime): string {
  return at.toString({ timeZoneName: 'never' });
}
