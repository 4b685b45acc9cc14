import { type Day, dayOf, type HolidayCalendar } from './calendar.js';
import type { JurisdictionProfile, RestKind } from './profile.js';
import type { Step } from './trace-step.js';

/** The rest-day knowledge a walk over days needs. */
export interface DayKnowledge {
  readonly profile: JurisdictionProfile;
  readonly calendars: readonly HolidayCalendar[];
}

/** Where a walk ended, what it says, and the years it had to guess. */
export interface Found {
  readonly day: Temporal.PlainDate;
  readonly steps: readonly Step[];
  readonly unknownYears: ReadonlySet<number>;
}

/** The day on which the `days`-th working day after `from` falls. */
export function countWorkingDays(knows: DayKnowledge, from: Temporal.PlainDate, days: number): Found {
  const unknownYears = new Set<number>();
  let day = from;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorked(look(knows, day, unknownYears))) left -= 1;
  }
  return { day, steps: [], unknownYears };
}

/** The first day from `from` on that is not a rest day of `past`; each stretch passed is one step. */
export function rollForward(knows: DayKnowledge, from: Temporal.PlainDate, past: readonly RestKind[]): Found {
  const unknownYears = new Set<number>();
  const steps: Step[] = [];
  let day = from;
  let today = look(knows, day, unknownYears);
  while (isRestOf(today, past)) {
    const [stretch, first] = [today, day];
    while (today.kind === stretch.kind && today.name === stretch.name) {
      day = day.add({ days: 1 });
      today = look(knows, day, unknownYears);
    }
    steps.push(rolledStep(knows.profile, stretch, first, day));
  }
  if (today.kind === 'MAKE_UP') {
    const values = { calendar: today.source ?? '' };
    steps.push({ step: 'MAKE_UP_DAY', law: knows.profile.law.makeUpDay, to: day.toString(), values });
  }
  return { day, steps, unknownYears };
}

/** The first day from `last` on with at least `atLeast` working days in `(start, day]`. */
export function ensureWorkingDays(
  knows: DayKnowledge,
  start: Temporal.PlainDate,
  last: Temporal.PlainDate,
  atLeast: number,
): Found {
  const enough = countWorkingDays(knows, start, atLeast);
  return Temporal.PlainDate.compare(enough.day, last) > 0 ? enough : { ...enough, day: last };
}

function look(knows: DayKnowledge, date: Temporal.PlainDate, unknownYears: Set<number>): Day {
  const day = dayOf(knows.profile, knows.calendars, date);
  if (!day.known) unknownYears.add(date.year);
  return day;
}

function isWorked(day: Day): boolean {
  return day.kind === 'WORKING' || day.kind === 'MAKE_UP';
}

function isRestOf(day: Day, past: readonly RestKind[]): boolean {
  return (day.kind === 'WEEKEND' || day.kind === 'HOLIDAY') && past.includes(day.kind);
}

function rolledStep(
  profile: JurisdictionProfile,
  rest: Day,
  first: Temporal.PlainDate,
  next: Temporal.PlainDate,
): Step {
  const span = { law: profile.law.roll, from: first.toString(), to: next.toString() };
  if (rest.kind === 'WEEKEND') return { step: 'ROLL_WEEKEND', ...span };
  return { step: 'ROLL_HOLIDAY', ...span, values: { name: rest.name, calendar: rest.source ?? 'fixed by law' } };
}
