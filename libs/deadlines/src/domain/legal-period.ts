import { err, ok, type Result } from '@app/kernel';
import type { DeadlineRefusal } from './refusal.js';

/** A length of time as a law or contract states it. */
export type LegalPeriod =
  | { readonly unit: 'CALENDAR'; readonly years: number; readonly months: number; readonly days: number }
  | { readonly unit: 'WORKING'; readonly days: number }
  | { readonly unit: 'HOURS'; readonly hours: number };

/** WORKING counts days in working days. SEPARATE: the time need not run on end, so that months and years are numbers of days. */
export const COUNTINGS = ['CALENDAR', 'WORKING', 'SEPARATE'] as const;
export type Counting = (typeof COUNTINGS)[number];

const EXPECTED =
  'an ISO 8601 duration in whole units: P30D, P2W, P1M, P3Y, P1Y6M, P1M10D, PT72H; working days as P20WD, or P20D counted WORKING';
const CALENDAR = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;
const WORKING = /^P(\d{1,4})WD$/;
const HOURS = /^PT(\d{1,6})H$/;

/**
 * Reads a period. `P20WD` (working days) is our extension of ISO 8601, which has no word for them.
 * @param counting WORKING turns a period of days alone into working days
 */
export function parsePeriod(text: string, counting?: string): Result<LegalPeriod, DeadlineRefusal> {
  const refuse = (place: string, given: unknown, expected: string): Result<never, DeadlineRefusal> =>
    err({ code: 'DEADLINE_PERIOD_INVALID', place, given: String(given), expected });
  if (counting !== undefined && !COUNTINGS.some((each) => each === counting)) {
    return refuse('counting', counting, COUNTINGS.join(', '));
  }
  const period = typeof text === 'string' ? parse(text) : undefined;
  if (period === undefined) return refuse('period', text, EXPECTED);
  if (counting === 'SEPARATE' && period.unit !== 'CALENDAR') {
    return refuse('counting', counting, 'absent for a period in hours or working days');
  }
  if (counting !== 'WORKING') return ok(period);
  if (period.unit === 'HOURS' || (period.unit === 'CALENDAR' && period.years + period.months > 0)) {
    return refuse('period', text, 'days alone where they are counted WORKING: P20D');
  }
  return ok({ unit: 'WORKING', days: period.days });
}

function parse(text: string): LegalPeriod | undefined {
  const working = whole(WORKING.exec(text)?.[1]);
  if (working > 0) return { unit: 'WORKING', days: working };
  const hours = whole(HOURS.exec(text)?.[1]);
  if (hours > 0) return { unit: 'HOURS', hours };
  const parts = CALENDAR.exec(text);
  if (parts === null) return undefined;
  const [years, months] = [whole(parts[1]), whole(parts[2])];
  const days = whole(parts[3]) * 7 + whole(parts[4]);
  return years + months + days > 0 ? { unit: 'CALENDAR', years, months, days } : undefined;
}

function whole(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}
