import type { LawRef } from './law.js';

/** Every step a count can take; each has one sentence per language. */
export type StepCode =
  | 'TRIGGER'
  | 'LOCAL_DATE'
  | 'START_EXCLUDED'
  | 'COUNT_DAYS'
  | 'COUNT_MONTHS'
  | 'MONTH_END'
  | 'COUNT_WORKING_DAYS'
  | 'SHORT_PERIOD'
  | 'HOURS_FROM_EVENT'
  | 'HOURS_FROM_NEXT_HOUR'
  | 'COUNT_HOURS'
  | 'COURT_ACT'
  | 'NO_ROLL'
  | 'ROLL_WEEKEND'
  | 'ROLL_HOLIDAY'
  | 'MAKE_UP_DAY'
  | 'MINIMUM_WORKING_DAYS'
  | 'CALENDAR_UNKNOWN'
  | 'ENDS_AT_MIDNIGHT'
  | 'ENDS_AT_CLOSING'
  | 'ENDS_AT_INSTANT';

/** A step as the counter leaves it: codes and values, no words. `from` and `to` are local dates or times. */
export interface Step {
  readonly step: StepCode;
  readonly law: LawRef;
  readonly from?: string;
  readonly to?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The words of one language. `{name}` in a template is a value of the step; a date gets its weekday. */
export interface TraceLanguage {
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** Codes that stand in a sentence, in words. */
  readonly words: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<StepCode, string>>;
}
