import type { LawRef } from './law.js';

/** Kinds of rest day a period's last day may be moved past. */
export type RestKind = 'WEEKEND' | 'HOLIDAY';

/**
 * On which day a period of months or years ends.
 * EVENT_DAY: the day with the number of the event's day. DAY_AFTER_EVENT: the number of the day after the event.
 * DAY_BEFORE_START_DAY: the day before the number of the first counted day. Where the month has no such day: its last day.
 */
export type MonthRule = 'EVENT_DAY' | 'DAY_AFTER_EVENT' | 'DAY_BEFORE_START_DAY';

/** How a law is read where it can be read in more than one way. */
export interface Reading {
  readonly months: MonthRule;
  /** Rest days that move the last day; working days arranged on a weekend never do. */
  readonly rollsPast: readonly RestKind[];
}

/** Another reading of the same law, printed beside the default wherever it leads to another day. */
export interface AlternativeReading {
  readonly code: string;
  readonly differs: Partial<Reading>;
  readonly law: LawRef;
  /** One sentence: what this reading says. */
  readonly text: string;
}

/** A rest day that the law itself fixes to a date, known even before a year's calendar is published. */
export interface FixedRestDay {
  readonly month: number;
  readonly day: number;
  readonly name: string;
}

/** How one jurisdiction counts a period: data, read by the one counter in `count.ts`. */
export interface JurisdictionProfile {
  readonly code: string;
  readonly name: string;
  /** IANA zone whose midnight ends a day, e.g. `Asia/Shanghai`. */
  readonly zone: string;
  /** ISO weekdays (1 Monday … 7 Sunday) on which nobody works unless a calendar says otherwise. */
  readonly weekend: readonly number[];
  readonly fixedRestDays: readonly FixedRestDay[];
  readonly reading: Reading;
  readonly alternatives: readonly AlternativeReading[];
  /** Acts whose last day rolls past rest days. */
  readonly rolls: 'ALWAYS' | 'COURT_ONLY' | 'NEVER';
  /** Hour periods run in elapsed hours; from the event itself or from the next full hour. */
  readonly hours: { readonly ordinary: HourStart; readonly court: HourStart };
  /** Periods of at most `maxDays` days count no rest days at all. */
  readonly shortPeriod?: {
    readonly maxDays: number;
    readonly appliesTo: 'ALWAYS' | 'COURT_ONLY';
    readonly law: LawRef;
  };
  /** Periods of at least `fromDays` days contain at least `atLeast` working days. */
  readonly minimumWorkingDays?: { readonly fromDays: number; readonly atLeast: number; readonly law: LawRef };
  readonly law: ProfileLaw;
}

export type HourStart = 'EVENT' | 'NEXT_HOUR';

/** The clause behind each step of counting. */
export interface ProfileLaw {
  readonly zone: LawRef;
  readonly trigger: LawRef;
  readonly startExcluded: LawRef;
  readonly days: LawRef;
  readonly months: LawRef;
  readonly workingDays: LawRef;
  readonly hours: LawRef;
  readonly courtHours: LawRef;
  readonly roll: LawRef;
  readonly makeUpDay: LawRef;
  readonly calendar: LawRef;
  readonly midnight: LawRef;
  readonly closing: LawRef;
  readonly court?: LawRef;
}
