import type { FixedRestDay, RestKind } from './calendar.js';
import type { LawRef } from './law.js';
import type { ReadingCode } from './trace-step.js';

/**
 * On which day a period of months or years ends.
 * EVENT_DAY: the day with the number of the event's day. DAY_AFTER_EVENT: the number of the day after the event.
 * DAY_BEFORE_START_DAY: the day before the number of the first counted day. Where the month has no such day: its last day.
 */
export type MonthRule = 'EVENT_DAY' | 'DAY_AFTER_EVENT' | 'DAY_BEFORE_START_DAY';

/** How periods are counted under one reading of one law: everything the counter needs to know, as data. */
export interface Reading {
  /** Whether the day of the event counts when it begins with the event, at 00:00; otherwise it never does. */
  readonly firstDay: 'EXCLUDED' | 'COUNTED_FROM_MIDNIGHT';
  readonly months: MonthRule;
  /** ISO weekdays (1 Monday … 7 Sunday) on which nobody works unless a calendar says otherwise. */
  readonly weekend: readonly number[];
  /** Dates of every year that are rest days beside the calendar. */
  readonly yearlyRestDays: readonly FixedRestDay[];
  /** Kinds of day that are not worked. */
  readonly rests: readonly RestKind[];
  /** Kinds of rest day that move the last day; working days arranged on a weekend never do. */
  readonly rollsPast: 'ALL' | readonly RestKind[];
  /** Whether the last day of a period that follows its event moves past rest days. */
  readonly roll: 'FORWARD' | 'NONE';
  /** Whether the last day of a period counted back from an event moves past rest days. */
  readonly rollBack: 'BACKWARD' | 'NONE';
  /** Counted back, the act is due on the last day counted, or before that many clear days. */
  readonly back: 'LAST_DAY' | 'CLEAR_DAYS';
  readonly hours: HourRule;
  /** Periods of few days count no rest days at all. */
  readonly shortPeriod: ShortPeriod | 'NONE';
  /** Longer periods contain some working days. */
  readonly minimumWorkingDays: MinimumWorkingDays | 'NONE';
  /** Where the law leaves delays out: its limit is one of the whole time, or of what is left out; ON_TOP where absent. */
  readonly delayLimit?: 'IN_ALL' | 'ON_TOP';
  /** Whether a channel with business hours ends the last day when it closes. */
  readonly closing: 'CLOSING' | 'MIDNIGHT';
}

export interface HourRule {
  /** From the event itself, or from the next full hour. */
  readonly start: 'EVENT' | 'NEXT_HOUR';
  /** Hours as they elapse, or hours as the clock shows them across a clock change. */
  readonly run: 'ELAPSED' | 'CLOCK';
  /** A period that ends on a rest day ends then, or at the same time on the next day that is none. */
  readonly roll: 'ROLL' | 'NONE';
  /** Longest period, in hours, of which the hours of rest days are no part; 0 where every hour counts. */
  readonly skipsRestUpTo: number;
}

export interface ShortPeriod {
  readonly maxDays: number;
  readonly law: LawRef;
}

/** Periods of at least `fromDays` days contain at least `atLeast` working days. */
export interface MinimumWorkingDays {
  readonly fromDays: number;
  readonly atLeast: number;
  readonly law: LawRef;
}

/** Another reading of the same law, printed beside the default wherever it leads to another end. */
export interface AlternativeReading {
  readonly code: ReadingCode;
  readonly differs: Partial<Reading>;
  /** Only for acts before a court, or only for others; for both where absent. */
  readonly channel?: 'ORDINARY' | 'COURT';
  readonly law: LawRef;
}

/** How one jurisdiction counts a period: data, read by the one counter in `count.ts`. */
export interface JurisdictionProfile {
  readonly code: string;
  readonly name: string;
  /** IANA zones whose midnight may end a day; the first is taken where none is named. */
  readonly zones: readonly [string, ...string[]];
  /** Jurisdiction of the calendars. */
  readonly calendars: string;
  /** Known even in a year without a calendar. */
  readonly fixedRestDays: readonly FixedRestDay[];
  readonly reading: Reading;
  /** What is different for an act before a court. */
  readonly court: Partial<Reading>;
  readonly alternatives: readonly AlternativeReading[];
  /** What a month and a year are in periods that need not run on end; absent where the law does not say. */
  readonly separate?: { readonly monthDays: number; readonly yearDays: number; readonly law: LawRef };
  /** Days of delay left out of a count, working days at most; absent where the law knows none. */
  readonly delays?: { readonly mostWorkingDays: number; readonly law: LawRef };
  /** DAY_PASSED: a rest day may still be declared until the last day is over (storms). */
  readonly settles: 'WHEN_COUNTED' | 'DAY_PASSED';
  readonly law: ProfileLaw;
}

/** The clause behind each step of counting. */
export interface ProfileLaw {
  readonly zone: LawRef;
  readonly trigger: LawRef;
  readonly startExcluded: LawRef;
  readonly startCounted: LawRef;
  readonly days: LawRef;
  readonly months: LawRef;
  readonly workingDays: LawRef;
  readonly hours: LawRef;
  readonly courtHours: LawRef;
  readonly hoursRoll: LawRef;
  readonly roll: LawRef;
  readonly agreed: LawRef;
  readonly back: LawRef;
  readonly makeUpDay: LawRef;
  readonly calendar: LawRef;
  readonly midnight: LawRef;
  readonly closing: LawRef;
  readonly court: LawRef;
}
