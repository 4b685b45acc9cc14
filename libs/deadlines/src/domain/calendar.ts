/** One year's holidays of one jurisdiction, as published; a reviewed data file. */
export interface HolidayCalendar {
  readonly jurisdiction: string;
  readonly year: number;
  /** The notice or statute the days were taken from. */
  readonly source: string;
  /** Local date on which the source was published; a year or month alone where no more is known. */
  readonly publishedAt: string;
  /** Whether every rest day of the year is listed; if not, results that depend on the year are provisional. */
  readonly complete: boolean;
  readonly holidays: readonly HolidayBlock[];
  /** Local dates on a weekend that are worked. */
  readonly makeUpDays: readonly string[];
  /** Days to be added to the year's calendar, e.g. storm days, instead of a calendar of their own. */
  readonly supplement?: boolean;
}

/** Consecutive days off. Local dates, both inclusive. */
export interface HolidayBlock {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** HOLIDAY where absent. */
  readonly kind?: BlockKind;
}

/**
 * OBSERVED: the weekday on which a holiday of a weekend is kept. EQUATED: not a public holiday, treated like one for periods.
 * STATE: a holiday of a part of the country. STORM: a gale or black-rainstorm warning was in force for some of the day.
 * EXTREME: "extreme conditions" were in force. CLOSURE: the court office is closed or cannot be reached.
 */
export const BLOCK_KINDS = ['HOLIDAY', 'OBSERVED', 'EQUATED', 'STATE', 'STORM', 'EXTREME', 'CLOSURE'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];
export type RestKind = 'WEEKEND' | BlockKind;

/** A rest day that the law itself fixes to a date, known even before a year's calendar is published. */
export interface FixedRestDay {
  readonly month: number;
  readonly day: number;
  readonly name: string;
}

/**
 * The calendars to count by when some are given: a given one takes the place of a shipped one of its jurisdiction and year, a supplement is
 * added to it.
 */
export function withCalendars(
  shipped: readonly HolidayCalendar[],
  given: readonly HolidayCalendar[],
): readonly HolidayCalendar[] {
  const isReplaced = (old: HolidayCalendar): boolean =>
    given.some(
      ({ supplement, jurisdiction, year }) =>
        supplement !== true && jurisdiction === old.jurisdiction && year === old.year,
    );
  return [...given, ...shipped.filter((old) => !isReplaced(old))];
}
