import { err, ok, type Result } from '@app/kernel';
import type { DeadlineRefusal } from './refusal.js';

/** A length of time as a law or contract states it. */
export type LegalPeriod =
  | { readonly unit: 'CALENDAR'; readonly months: number; readonly days: number }
  | { readonly unit: 'WORKING'; readonly days: number }
  | { readonly unit: 'HOURS'; readonly hours: number };

export type Counting = 'CALENDAR' | 'WORKING';

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
  const refused = err({
    code: 'DEADLINE_PERIOD_INVALID',
    place: 'period',
    given: String(text),
    expected: EXPECTED,
  } as const);
  if (counting !== undefined && counting !== 'CALENDAR' && counting !== 'WORKING') {
    return err({
      code: 'DEADLINE_PERIOD_INVALID',
      place: 'counting',
      given: String(counting),
      expected: 'CALENDAR or WORKING',
    });
  }
  if (typeof text !== 'string') return refused;
  const period = read(text);
  if (period === undefined) return refused;
  if (counting !== 'WORKING') return ok(period);
  if (period.unit === 'HOURS' || (period.unit === 'CALENDAR' && period.months > 0)) return refused;
  return ok({ unit: 'WORKING', days: period.days });
}

function read(text: string): LegalPeriod | undefined {
  const working = whole(WORKING.exec(text)?.[1]);
  if (working > 0) return { unit: 'WORKING', days: working };
  const hours = whole(HOURS.exec(text)?.[1]);
  if (hours > 0) return { unit: 'HOURS', hours };
  const parts = CALENDAR.exec(text);
  if (parts === null) return undefined;
  const months = whole(parts[1]) * 12 + whole(parts[2]);
  const days = whole(parts[3]) * 7 + whole(parts[4]);
  return months + days > 0 ? { unit: 'CALENDAR', months, days } : undefined;
}

function whole(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}
