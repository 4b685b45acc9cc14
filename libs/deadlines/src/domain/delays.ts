import { err, ok, type Result } from '@app/kernel';
import type { Almanac } from './almanac.js';
import { countWorkingDays, type Found } from './day-walk.js';
import type { DelayedDays } from './deadline-input.js';
import type { JurisdictionProfile, Reading } from './profile.js';
import type { DeadlineRefusal } from './refusal.js';
import type { Step } from './trace-step.js';

/** Local days on which somebody was kept from acting, both inclusive. */
export interface DaySpan {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads delays; only a law that knows them leaves their days out. */
export function readDelays(
  given: readonly DelayedDays[] | undefined,
  { code, delays }: JurisdictionProfile,
  isCountedInDays: boolean,
): Result<readonly DaySpan[], DeadlineRefusal> {
  if (given === undefined || given.length === 0) return ok([]);
  const refuse = (place: string, value: string, expected: string): Result<never, DeadlineRefusal> =>
    err({ code: 'DEADLINE_OPTION_INVALID', place, given: value, expected });
  if (delays === undefined) return refuse('delays', String(given.length), `none: the law of ${code} knows none`);
  if (!isCountedInDays)
    return refuse('delays', String(given.length), 'none but for days, weeks, months or years after');
  const spans: DaySpan[] = [];
  for (const [index, { from, to }] of given.entries()) {
    const span = DAY.test(from) && DAY.test(to) ? spanOf(from, to) : undefined;
    if (span === undefined)
      return refuse(`delays[${index}]`, `${from} to ${to}`, 'existing local dates, the last not before the first');
    spans.push(span);
  }
  return ok(spans);
}

function spanOf(from: string, to: string): DaySpan | undefined {
  try {
    const span = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
    return Temporal.PlainDate.compare(span.from, span.to) <= 0 ? span : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Leaves out the days of delays, and no more working days than the law allows.
 * @param zero the day before the first that counts
 * @param nominal where the period ends without a delay
 */
export function leaveOutDelays(
  delays: readonly DaySpan[],
  { delays: rule }: JurisdictionProfile,
  reading: Reading,
  almanac: Almanac,
  zero: Temporal.PlainDate,
  nominal: Temporal.PlainDate,
): Found {
  if (rule === undefined || delays.length === 0) return { day: nominal, steps: [] };
  const full = endWithout(delays, zero, nominal);
  const days = full.since(nominal, { largestUnit: 'day' }).days;
  if (days === 0) return { day: nominal, steps: [] };
  const span = { from: nominal.toString(), to: full.toString() };
  const steps: Step[] = [{ step: 'DELAY', law: rule.law, ...span, values: { days, delays: named(delays) } }];
  const isInAll = reading.delayLimit === 'IN_ALL';
  const limit = countWorkingDays(almanac, isInAll ? zero : nominal, rule.mostWorkingDays, 'AFTER').day;
  const last = Temporal.PlainDate.compare(limit, nominal) < 0 ? nominal : limit;
  if (Temporal.PlainDate.compare(full, last) <= 0) return { day: full, steps };
  const values = { most: rule.mostWorkingDays };
  return {
    day: last,
    steps: [...steps, { step: 'DELAY_LIMITED', law: rule.law, from: full.toString(), to: last.toString(), values }],
  };
}

/** As many days after `zero` as up to `nominal`, none of them delayed. */
function endWithout(
  delays: readonly DaySpan[],
  zero: Temporal.PlainDate,
  nominal: Temporal.PlainDate,
): Temporal.PlainDate {
  let day = zero;
  for (let left = nominal.since(zero, { largestUnit: 'day' }).days; left > 0; ) {
    day = day.add({ days: 1 });
    if (!delays.some((delay) => isWithin(day, delay))) left -= 1;
  }
  return day;
}

function isWithin(day: Temporal.PlainDate, { from, to }: DaySpan): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}

function named(delays: readonly DaySpan[]): string {
  return delays
    .map(({ from, to }) => (from.equals(to) ? from.toString() : `${from.toString()}–${to.toString()}`))
    .join(', ');
}
