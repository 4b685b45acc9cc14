import type { JurisdictionProfile } from './profile.js';

/** One year's holidays of one jurisdiction, as published; a reviewed data file. */
export interface HolidayCalendar {
  readonly jurisdiction: string;
  readonly year: number;
  /** The notice or statute the days were taken from. */
  readonly source: string;
  /** Local date on which the source was published. */
  readonly publishedAt: string;
  /** Whether every rest day of the year is listed; if not, results that depend on the year are provisional. */
  readonly complete: boolean;
  readonly holidays: readonly HolidayBlock[];
  /** Local dates on a weekend that are worked. */
  readonly makeUpDays: readonly string[];
}

/** Consecutive days off. Local dates, both inclusive. */
export interface HolidayBlock {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface Day {
  readonly kind: 'WORKING' | 'MAKE_UP' | 'WEEKEND' | 'HOLIDAY';
  /** Name of the holiday, `weekend`, or empty. */
  readonly name: string;
  /** The published calendar it was found in. */
  readonly source?: string;
  /** False when the year has no complete calendar: the kind is then the best guess and never final. */
  readonly known: boolean;
}

/** What kind of day `date` (local to the profile's zone) is. */
export function dayOf(
  profile: JurisdictionProfile,
  calendars: readonly HolidayCalendar[],
  date: Temporal.PlainDate,
): Day {
  const iso = date.toString();
  const own = calendars.filter((calendar) => calendar.jurisdiction === profile.code);
  const known = own.some((calendar) => calendar.year === date.year && calendar.complete);
  for (const calendar of own) {
    const block = calendar.holidays.find(({ from, to }) => from <= iso && iso <= to);
    if (block !== undefined) return { kind: 'HOLIDAY', name: block.name, source: calendar.source, known };
    if (calendar.makeUpDays.includes(iso)) return { kind: 'MAKE_UP', name: '', source: calendar.source, known };
  }
  const fixed = known
    ? undefined
    : profile.fixedRestDays.find(({ month, day }) => month === date.month && day === date.day);
  if (fixed !== undefined) return { kind: 'HOLIDAY', name: fixed.name, known };
  if (profile.weekend.includes(date.dayOfWeek)) return { kind: 'WEEKEND', name: 'weekend', known };
  return { kind: 'WORKING', name: '', known };
}
