import type { Almanac } from './almanac.js';
import { type Direction, nextDay } from './day-walk.js';
import type { LegalPeriod } from './legal-period.js';
import type { Reading } from './profile.js';
import { type Counted, clock, type Question } from './question.js';
import type { Step } from './trace-step.js';

export type HourQuestion = Question & { readonly period: Extract<LegalPeriod, { unit: 'HOURS' }> };

/** Counts a period of hours. Days of 23 or 25 hours are what they are, unless the reading goes by the clock. */
export function countHours(question: HourQuestion, reading: Reading, almanac: Almanac): Omit<Counted, 'provisional'> {
  const { profile, period, direction } = question;
  const { law } = profile;
  const begun = beginning(question, reading);
  const run = runHours(begun.at, period.hours, question, reading, almanac);
  const rolled = rollHours(run.at, question, reading, almanac);
  const steps: Step[] = [
    ...(direction === 'BEFORE' ? [{ step: 'BACK_FROM_EVENT', law: law.back } as const] : []),
    begun.step,
    run.step,
    ...rolled.steps,
    { step: 'ENDS_AT_INSTANT', law: law.hours, to: clock(rolled.at) },
  ];
  return { nominalLastDay: dayOf(run.at), lastDay: dayOf(rolled.at), endsAt: rolled.at, steps };
}

/** The day the period still lies in: one that ends at 00:00 ends with the day before. */
function dayOf(endsAt: Temporal.ZonedDateTime): Temporal.PlainDate {
  return endsAt.subtract({ nanoseconds: 1 }).toPlainDate();
}

function beginning({ event, profile, channel, direction }: Question, reading: Reading): Moved {
  const law = channel === 'COURT' ? profile.law.courtHours : profile.law.hours;
  if (reading.hours.start === 'EVENT') {
    return { at: event.at, step: { step: 'HOURS_FROM_EVENT', law, from: clock(event.at), to: clock(event.at) } };
  }
  const hour = event.at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const at = direction === 'AFTER' ? hour.add({ hours: 1 }) : hour;
  return { at, step: { step: 'HOURS_FROM_NEXT_HOUR', law, from: clock(event.at), to: clock(at) } };
}

interface Moved {
  readonly at: Temporal.ZonedDateTime;
  readonly step: Step;
}

function runHours(
  from: Temporal.ZonedDateTime,
  hours: number,
  { profile, zone, direction }: Question,
  reading: Reading,
  almanac: Almanac,
): Moved {
  const signed = direction === 'AFTER' ? hours : -hours;
  const told = (at: Temporal.ZonedDateTime, run: string): Moved => {
    const span = { from: clock(from), to: clock(at), values: { hours, run, zone } };
    return {
      at,
      step: { step: run === 'SKIPS_REST' ? 'HOURS_SKIP_REST' : 'COUNT_HOURS', law: profile.law.hours, ...span },
    };
  };
  if (hours <= reading.hours.skipsRestUpTo) return told(skipRest(from, hours, direction, almanac), 'SKIPS_REST');
  if (reading.hours.run === 'ELAPSED') return told(from.add({ hours: signed }), 'ELAPSED');
  return told(from.toPlainDateTime().add({ hours: signed }).toZonedDateTime(zone), 'CLOCK');
}

/** Lets the hours pass on days that are worked, and stand still on others. */
function skipRest(
  from: Temporal.ZonedDateTime,
  hours: number,
  direction: Direction,
  almanac: Almanac,
): Temporal.ZonedDateTime {
  let at = from;
  for (let left = Temporal.Duration.from({ hours }).total('nanoseconds'); left > 0; ) {
    const day = direction === 'AFTER' ? at.toPlainDate() : dayOf(at);
    const edge = (direction === 'AFTER' ? day.add({ days: 1 }) : day).toZonedDateTime(at.timeZoneId);
    const today = Math.abs(at.until(edge, { largestUnit: 'hour' }).total('nanoseconds'));
    if (almanac.isWorked(day)) {
      if (today >= left) return at.add({ nanoseconds: direction === 'AFTER' ? left : -left });
      left -= today;
    }
    at = edge;
  }
  return at;
}

/** Moves an end on a rest day to the same time on the next day that is none. */
function rollHours(
  end: Temporal.ZonedDateTime,
  { profile, direction, zone }: Question,
  reading: Reading,
  almanac: Almanac,
): { readonly at: Temporal.ZonedDateTime; readonly steps: readonly Step[] } {
  if (reading.hours.roll === 'NONE') return { at: end, steps: [] };
  const first = dayOf(end);
  let day = first;
  while (almanac.movesPast(almanac.dayOf(day))) day = nextDay(day, direction);
  const moved = first.until(day, { largestUnit: 'day' });
  if (moved.blank) return { at: end, steps: [] };
  const at = end.toPlainDateTime().add(moved).toZonedDateTime(zone);
  const span = { from: clock(end), to: clock(at) };
  return { at, steps: [{ step: 'HOURS_ROLL', law: profile.law.hoursRoll, ...span, values: { day: day.toString() } }] };
}
