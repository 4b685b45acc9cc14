import type { HolidayCalendar } from './calendar.js';
import type { Deadline } from './deadline.js';

/** Of which calendars a deadline was made. */
export interface CalendarYears {
  /** Jurisdiction of the calendars; absent where no rest day was looked up. */
  readonly jurisdiction?: string;
  /** Every year looked up, in order. */
  readonly years: readonly number[];
  /** Those of them without a complete calendar: when one is published, the deadline is to be counted again. */
  readonly unknown: readonly number[];
}

/**
 * The calendars a deadline was made of, as one line each: `CN 2027: notice of the State Council …`.
 * @param years only these; all where absent
 */
export function calendarsBehind({ trace }: Pick<Deadline, 'trace'>, years?: readonly number[]): readonly string[] {
  return trace
    .filter(
      ({ step, values }) =>
        step === 'CALENDAR_USED' && (years ?? [Number(values?.year)]).includes(Number(values?.year)),
    )
    .map(({ values }) => `${values?.jurisdiction} ${values?.year}: ${values?.calendar}`);
}

/**
 * Which calendars a deadline depends on, read from its trace, so that it works for one that was stored. One that depends on no year stays
 * whatever calendar is published.
 */
export function calendarYears({ trace }: Pick<Deadline, 'trace'>): CalendarYears {
  const looked = trace.filter(({ step }) => step === 'CALENDAR_USED' || step === 'CALENDAR_UNKNOWN');
  const yearOf = ({ values }: (typeof looked)[number]): number => Number(values?.year);
  const jurisdiction = looked[0]?.values?.jurisdiction;
  return {
    ...(jurisdiction === undefined ? {} : { jurisdiction: String(jurisdiction) }),
    years: looked.map(yearOf),
    unknown: looked.filter(({ step }) => step === 'CALENDAR_UNKNOWN').map(yearOf),
  };
}

/** Whether a calendar that a stored deadline waits for is among these: only then is there anything to count again. */
export function hasCalendarCome(deadline: Pick<Deadline, 'trace'>, calendars: readonly HolidayCalendar[]): boolean {
  const { jurisdiction, unknown } = calendarYears(deadline);
  return calendars.some(
    (each) =>
      each.jurisdiction === jurisdiction && unknown.includes(each.year) && each.complete && each.supplement !== true,
  );
}
