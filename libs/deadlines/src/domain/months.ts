import type { Direction } from './day-walk.js';
import type { MonthRule } from './profile.js';

/**
 * Where `months` from a day end.
 * @param zero the day before the first counted one, as a rule the day of the event; counted back, the day after it
 * @returns the last day, and whether it is a month's end for want of the corresponding day
 */
export function monthsFrom(
  zero: Temporal.PlainDate,
  months: number,
  rule: MonthRule,
  direction: Direction,
): { readonly day: Temporal.PlainDate; readonly isShortened: boolean } {
  // WHY: no law read says more of periods counted back than that they are; the day's own number is the plain meaning
  if (direction === 'BEFORE') return corresponding(zero, -months);
  if (rule === 'EVENT_DAY') return corresponding(zero, months);
  const ended = corresponding(zero.add({ days: 1 }), months);
  if (rule === 'DAY_AFTER_EVENT' || ended.isShortened) return ended;
  return { ...ended, day: ended.day.subtract({ days: 1 }) };
}

function corresponding(
  from: Temporal.PlainDate,
  months: number,
): { readonly day: Temporal.PlainDate; readonly isShortened: boolean } {
  const day = from.add({ months }, { overflow: 'constrain' });
  return { day, isShortened: day.day !== from.day };
}
