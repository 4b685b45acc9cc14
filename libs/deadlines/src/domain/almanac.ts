import type { FixedRestDay, HolidayBlock, HolidayCalendar, RestKind } from './calendar.js';
import type { JurisdictionProfile, Reading } from './profile.js';

export interface Day {
  readonly kind: 'WORKING' | 'MAKE_UP' | RestKind;
  /** Name of the holiday, `weekend`, or empty. */
  readonly name: string;
  /** The published calendar it was found in. */
  readonly source?: string;
}

/** Which year was looked up, and in what. */
export interface YearUsed {
  readonly year: number;
  /** Source of the complete calendar; absent where there is none and the answer was a guess. */
  readonly source?: string;
}

/**
 * Tells what kind of day a date is under one reading, and keeps the years it was asked about: an answer depends on their calendars, and is
 * provisional where one of them is not published.
 */
export class Almanac {
  private readonly calendars: readonly HolidayCalendar[];
  private readonly fixed: readonly FixedRestDay[];
  private readonly asked = new Map<number, YearUsed>();

  constructor(
    profile: JurisdictionProfile,
    private readonly reading: Reading,
    calendars: readonly HolidayCalendar[],
    /** Kinds of rest day that do not count as such for this period. */
    private readonly passedOver: readonly RestKind[],
  ) {
    this.calendars = calendars.filter(({ jurisdiction }) => jurisdiction === profile.calendars);
    this.fixed = profile.fixedRestDays;
  }

  yearsUsed(): readonly YearUsed[] {
    return [...this.asked.values()].toSorted((a, b) => a.year - b.year);
  }

  isProvisional(): boolean {
    return this.yearsUsed().some(({ source }) => source === undefined);
  }

  /** @param date local to the profile's zone */
  dayOf(date: Temporal.PlainDate): Day {
    const year = this.yearOf(date.year);
    const published = this.publishedDay(date);
    if (published !== undefined) return published;
    const sets = year.source === undefined ? [this.reading.yearlyRestDays, this.fixed] : [this.reading.yearlyRestDays];
    const fixed = sets.flat().find(({ month, day }) => month === date.month && day === date.day);
    if (fixed !== undefined) return { kind: 'HOLIDAY', name: fixed.name };
    if (this.reading.weekend.includes(date.dayOfWeek)) return { kind: 'WEEKEND', name: 'weekend' };
    return { kind: 'WORKING', name: '' };
  }

  isWorked(date: Temporal.PlainDate): boolean {
    const { kind } = this.dayOf(date);
    return kind === 'WORKING' || kind === 'MAKE_UP';
  }

  /** Whether the last day moves on from here. */
  movesPast(day: Day): boolean {
    if (day.kind === 'WORKING' || day.kind === 'MAKE_UP') return false;
    return this.reading.rollsPast === 'ALL' || this.reading.rollsPast.includes(day.kind);
  }

  private publishedDay(date: Temporal.PlainDate): Day | undefined {
    const iso = date.toString();
    for (const { year, holidays, source } of this.calendars) {
      // a block may begin in the year before its calendar's, or end in the year after
      if (Math.abs(year - date.year) > 1) continue;
      const block = holidays.find((each) => this.isRest(each) && each.from <= iso && iso <= each.to);
      if (block !== undefined) return { kind: block.kind ?? 'HOLIDAY', name: block.name, source };
    }
    const worked = this.calendars.find(({ makeUpDays }) => makeUpDays.includes(iso));
    return worked === undefined ? undefined : { kind: 'MAKE_UP', name: '', source: worked.source };
  }

  private isRest({ kind = 'HOLIDAY' }: HolidayBlock): boolean {
    return this.reading.rests.includes(kind) && !this.passedOver.includes(kind);
  }

  private yearOf(year: number): YearUsed {
    const before = this.asked.get(year);
    if (before !== undefined) return before;
    const found = this.calendars.find((each) => each.year === year && each.complete && each.supplement !== true);
    const used = found === undefined ? { year } : { year, source: found.source };
    this.asked.set(year, used);
    return used;
  }
}
