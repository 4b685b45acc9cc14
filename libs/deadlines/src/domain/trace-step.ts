import type { LawRef } from './law.js';

/** Every step a count can take; each has one sentence per language. */
export const STEP_CODES = [
  'TRIGGER',
  'LOCAL_DATE',
  'LOCAL_TIME_SKIPPED',
  'LOCAL_TIME_DOUBLED',
  'COURT_ACT',
  'START_EXCLUDED',
  'START_COUNTED',
  'BACK_FROM_EVENT',
  'COUNT_DAYS',
  'COUNT_MONTHS',
  'MONTH_END',
  'SEPARATE_DAYS',
  'COUNT_WORKING_DAYS',
  'SHORT_PERIOD',
  'DELAY',
  'DELAY_LIMITED',
  'CLEAR_DAYS',
  'HOURS_FROM_EVENT',
  'HOURS_FROM_NEXT_HOUR',
  'COUNT_HOURS',
  'HOURS_SKIP_REST',
  'HOURS_ROLL',
  'ROLL_AGREED',
  'NO_ROLL_AGREED',
  'NO_ROLL',
  'ROLL_WEEKEND',
  'ROLL_HOLIDAY',
  'ROLL_STORM',
  'PAST_CLOSURE',
  'MAKE_UP_DAY',
  'MINIMUM_WORKING_DAYS',
  'CALENDAR_USED',
  'CALENDAR_UNKNOWN',
  'ALWAYS_OPEN',
  'ENDS_AT_MIDNIGHT',
  'ENDS_AT_CLOSING',
  'ENDS_AT_INSTANT',
] as const;
export type StepCode = (typeof STEP_CODES)[number];

/** Readings of disputed law that are printed beside the default; each has one sentence per language. */
export const READING_CODES = [
  'altStrict',
  'altPlusOne',
  'altClockHours',
  'altNoMinimum',
  'altMidnight',
  'altEquated',
  'altObserved',
  'altContract',
  'altSaturday',
  'altNoSaturday',
  'altNoCustom',
  'altExtreme',
  'altEveryHour',
  'altDelayInAll',
] as const;
export type ReadingCode = (typeof READING_CODES)[number];

export type StepValues = Readonly<Record<string, string | number>>;

/** A step as the counter leaves it: codes and values, no words. `from` and `to` are local dates or times. */
export interface Step {
  readonly step: StepCode;
  readonly law: LawRef;
  readonly from?: string;
  readonly to?: string;
  readonly values?: StepValues;
}

/** The words of one language. `{name}` in a template is a value of the step; `{name:day|days}` is followed by the word for one or more. */
export interface TraceLanguage {
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** `{date}` and `{weekday}` of a date in a sentence. */
  readonly date: string;
  /** Codes and names that stand in a sentence, in words; others stand as they are. */
  readonly words: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<StepCode, string>>;
  readonly readings: Readonly<Record<ReadingCode, string>>;
}
