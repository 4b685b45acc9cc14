import type { Almanac, Day } from './almanac.js';
import type { ProfileLaw } from './profile.js';
import type { Step } from './trace-step.js';

/** Which way days are counted from the event. */
export type Direction = 'AFTER' | 'BEFORE';

/** Where a walk ended, and what it says. */
export interface Found {
  readonly day: Temporal.PlainDate;
  readonly steps: readonly Step[];
}

/** Days not counted that are named one by one in a trace; of more only the number is told. */
const NAMED_REST_DAYS = 40;

/** The day after, or before. */
export function nextDay(day: Temporal.PlainDate, direction: Direction, days = 1): Temporal.PlainDate {
  return direction === 'AFTER' ? day.add({ days }) : day.subtract({ days });
}

/** The day on which the `days`-th working day from `from` on falls, `from` not counted, and the rest days left out. */
export function countWorkingDays(
  almanac: Almanac,
  from: Temporal.PlainDate,
  days: number,
  direction: Direction,
): { readonly day: Temporal.PlainDate; readonly values: { readonly skipped: number; readonly restDays: string } } {
  const skipped: string[] = [];
  let restDays = 0;
  let day = from;
  for (let left = days; left > 0; ) {
    day = nextDay(day, direction);
    if (almanac.isWorked(day)) left -= 1;
    else {
      restDays += 1;
      if (restDays <= NAMED_REST_DAYS) skipped.push(day.toString());
    }
  }
  return { day, values: { skipped: restDays, restDays: namesOf(skipped, restDays) } };
}

function namesOf(named: readonly string[], count: number): string {
  if (count === 0) return 'NONE';
  return count > NAMED_REST_DAYS ? 'MANY' : named.join(', ');
}

/** The first day from `from` on that does not move the last day; each stretch passed is one step. */
export function roll(almanac: Almanac, law: ProfileLaw, from: Temporal.PlainDate, direction: Direction): Found {
  const steps: Step[] = [];
  let day = from;
  let today = almanac.dayOf(day);
  while (almanac.movesPast(today)) {
    const [stretch, first] = [today, day];
    while (today.kind === stretch.kind && today.name === stretch.name) {
      day = nextDay(day, direction);
      today = almanac.dayOf(day);
    }
    steps.push(rolledStep(law, stretch, first, day));
  }
  if (today.kind === 'MAKE_UP') {
    const values = { calendar: today.source ?? '' };
    steps.push({ step: 'MAKE_UP_DAY', law: law.makeUpDay, to: day.toString(), values });
  }
  return { day, steps };
}

/** The first day from `last` on with at least `atLeast` working days between `start`, not counted, and it. */
export function ensureWorkingDays(
  almanac: Almanac,
  start: Temporal.PlainDate,
  last: Temporal.PlainDate,
  atLeast: number,
  direction: Direction,
): Temporal.PlainDate {
  let found = 0;
  const towardStart = direction === 'AFTER' ? 'BEFORE' : 'AFTER';
  // from the end: a long period is full of working days, and the calendar of its first year need not be known
  for (let day = last; !day.equals(start) && found < atLeast; day = nextDay(day, towardStart)) {
    if (almanac.isWorked(day)) found += 1;
  }
  return found >= atLeast ? last : countWorkingDays(almanac, last, atLeast - found, direction).day;
}

function rolledStep(law: ProfileLaw, rest: Day, first: Temporal.PlainDate, next: Temporal.PlainDate): Step {
  const span = { law: law.roll, from: first.toString(), to: next.toString() };
  if (rest.kind === 'WEEKEND') return { step: 'ROLL_WEEKEND', ...span };
  const values = { name: rest.name, calendar: rest.source ?? 'FIXED_BY_LAW' };
  return { step: rest.kind === 'STORM' || rest.kind === 'EXTREME' ? 'ROLL_STORM' : 'ROLL_HOLIDAY', ...span, values };
}
