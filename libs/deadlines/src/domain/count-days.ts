import { Almanac } from './almanac.js';
import { countWorkingDays, ensureWorkingDays, type Found, nextDay, roll } from './day-walk.js';
import { leaveOutDelays } from './delays.js';
import { endOf } from './end-of-day.js';
import type { LegalPeriod } from './legal-period.js';
import { monthsFrom } from './months.js';
import type { Reading } from './profile.js';
import type { Counted, Question } from './question.js';
import type { Step } from './trace-step.js';

type DayPeriod = Exclude<LegalPeriod, { unit: 'HOURS' }>;
export type DayQuestion = Question & { readonly period: DayPeriod };
type CountedDays = Omit<Counted, 'provisional'>;

/** One count: what is asked, how the law is read, and the days as they are. */
interface Count {
  readonly question: DayQuestion;
  readonly reading: Reading;
  readonly almanac: Almanac;
  /** The day before the first that counts; counted back, the day after it. */
  readonly zero: Temporal.PlainDate;
}

/** Counts a period of days, working days, weeks, months or years, forward from its event or back from it. */
export function countDays(question: DayQuestion, reading: Reading, almanac: Almanac): CountedDays {
  const start = startOf(question, reading);
  const counting = { question, reading, almanac, zero: start.day };
  const nominal = nominalDay(counting);
  const { profile, delays } = question;
  const delayed = leaveOutDelays(delays, profile, reading, almanac, start.day, nominal.day);
  const cleared = clearDays(counting, delayed.day);
  const rolled = rollIfMoved(counting, cleared.day);
  const filled = fillWithWorkingDays(counting, delayed.day, rolled.day);
  const end = endOf(question, reading, filled.day);
  const steps = [start, nominal, delayed, cleared, rolled, filled, end].flatMap((each) => each.steps);
  return { nominalLastDay: cleared.day, lastDay: filled.day, endsAt: end.at, steps };
}

function startOf(question: DayQuestion, reading: Reading): Found {
  const { event, direction, firstDay, profile } = question;
  const eventDay = event.at.toPlainDate();
  const from = eventDay.toString();
  const opposite = direction === 'AFTER' ? 'BEFORE' : 'AFTER';
  const back: Step[] = direction === 'BEFORE' ? [{ step: 'BACK_FROM_EVENT', law: profile.law.back, from }] : [];
  if (firstDay === 'COUNTED' || (direction === 'AFTER' && beginsAtMidnight(question, reading))) {
    const day = nextDay(eventDay, opposite);
    return { day, steps: [...back, { step: 'START_COUNTED', law: profile.law.startCounted, from, to: from }] };
  }
  const first = nextDay(eventDay, direction).toString();
  return {
    day: eventDay,
    steps: [...back, { step: 'START_EXCLUDED', law: profile.law.startExcluded, from, to: first }],
  };
}

/** A date alone does not say at what hour; only an instant at 00:00 begins the period with its day. */
function beginsAtMidnight({ event }: Question, reading: Reading): boolean {
  if (reading.firstDay !== 'COUNTED_FROM_MIDNIGHT' || event.precision !== 'INSTANT') return false;
  return event.at.toPlainTime().equals(new Temporal.PlainTime());
}

function nominalDay(counting: Count): Found {
  const { period } = counting.question;
  if (period.unit === 'WORKING') return workingDays(counting, period.days);
  const { separate } = counting.question.profile;
  if (counting.question.months === 'SEPARATE' && separate !== undefined) {
    const days = period.years * separate.yearDays + period.months * separate.monthDays + period.days;
    const values = { years: period.years, months: period.months, days };
    const found = plainDays(counting, counting.zero, days);
    return { ...found, steps: [{ step: 'SEPARATE_DAYS', law: separate.law, values }, ...found.steps] };
  }
  const months = period.years * 12 + period.months;
  if (months === 0) return plainDays(counting, counting.zero, period.days);
  const ended = countMonths(counting, months);
  if (period.days === 0) return ended;
  const rest = plainDays(counting, ended.day, period.days);
  return { ...rest, steps: [...ended.steps, ...rest.steps] };
}

function countMonths({ question, reading, zero }: Count, months: number): Found {
  const { direction, firstDay, profile } = question;
  const law = profile.law.months;
  // a period begun with its first day ends, by every law, the day before the corresponding one
  const isCounted = firstDay === 'COUNTED' || !zero.equals(question.event.at.toPlainDate());
  const rule = isCounted ? 'DAY_BEFORE_START_DAY' : reading.months;
  const ended = monthsFrom(zero, months, rule, direction);
  const steps: Step[] = [
    { step: 'COUNT_MONTHS', law, from: zero.toString(), to: ended.day.toString(), values: { months, rule } },
  ];
  if (ended.isShortened) steps.push({ step: 'MONTH_END', law, to: ended.day.toString() });
  return { day: ended.day, steps };
}

function plainDays(counting: Count, from: Temporal.PlainDate, days: number): Found {
  const { question, reading, almanac } = counting;
  const { law } = question.profile;
  const short = reading.shortPeriod;
  if (short !== 'NONE' && days <= short.maxDays && from.equals(counting.zero)) {
    const { day, values } = countWorkingDays(almanac, from, days, question.direction);
    const span = { from: from.toString(), to: day.toString() };
    const told = { days, maxDays: short.maxDays, ...values };
    return { day, steps: [{ step: 'SHORT_PERIOD', law: short.law, ...span, values: told }] };
  }
  const day = nextDay(from, question.direction, days);
  return {
    day,
    steps: [{ step: 'COUNT_DAYS', law: law.days, from: from.toString(), to: day.toString(), values: { days } }],
  };
}

function workingDays({ question, almanac, zero }: Count, days: number): Found {
  const { day, values } = countWorkingDays(almanac, zero, days, question.direction);
  const span = { from: zero.toString(), to: day.toString() };
  const step: Step = {
    step: 'COUNT_WORKING_DAYS',
    law: question.profile.law.workingDays,
    ...span,
    values: { days, ...values },
  };
  return { day, steps: [step] };
}

/** Counted back in clear days, the act comes before the first of them. */
function clearDays({ question, reading }: Count, last: Temporal.PlainDate): Found {
  if (question.direction === 'AFTER' || reading.back === 'LAST_DAY') return { day: last, steps: [] };
  const day = nextDay(last, 'BEFORE');
  const law = question.profile.law.back;
  return { day, steps: [{ step: 'CLEAR_DAYS', law, from: last.toString(), to: day.toString() }] };
}

function rollIfMoved(counting: Count, day: Temporal.PlainDate): Found {
  const { question, reading, almanac } = counting;
  const { profile, direction, agreedRoll } = question;
  const isMoved = direction === 'AFTER' ? reading.roll === 'FORWARD' : reading.rollBack === 'BACKWARD';
  const isSaid = agreedRoll !== undefined && direction === 'AFTER';
  const agreed: Step[] = isSaid
    ? [{ step: agreedRoll === 'ROLLS' ? 'ROLL_AGREED' : 'NO_ROLL_AGREED', law: profile.law.agreed }]
    : [];
  if (!isMoved) {
    const stays: Step[] =
      agreedRoll === 'STAYS' && isSaid ? [] : [{ step: 'NO_ROLL', law: profile.law.roll, to: day.toString() }];
    return { day, steps: [...agreed, ...stays] };
  }
  const rolled = roll(almanac, profile.law, day, direction);
  const open = direction === 'BEFORE' ? pastClosure(counting, rolled.day) : { day: rolled.day, steps: [] };
  return { day: open.day, steps: [...agreed, ...rolled.steps, ...open.steps] };
}

/** A court office that is closed on a last day counted back lets the act be done when it opens again (US rule 6(a)(3)). */
function pastClosure({ question, reading }: Count, day: Temporal.PlainDate): Found {
  const { profile, calendars, channel } = question;
  const withClosures = new Almanac(profile, reading, calendars, channel === 'COURT' ? [] : ['CLOSURE']);
  if (withClosures.dayOf(day).kind !== 'CLOSURE') return { day, steps: [] };
  const open = roll(withClosures, profile.law, day, 'AFTER').day;
  const step: Step = { step: 'PAST_CLOSURE', law: profile.law.roll, from: day.toString(), to: open.toString() };
  return { day: open, steps: [step] };
}

/** @param nominal tells how long the period is: one of a single day stays one when its last day rolls */
function fillWithWorkingDays(
  { question, reading, almanac, zero }: Count,
  nominal: Temporal.PlainDate,
  day: Temporal.PlainDate,
): Found {
  const minimum = reading.minimumWorkingDays;
  if (minimum === 'NONE' || question.period.unit === 'WORKING') return { day, steps: [] };
  const length = Math.abs(zero.until(nominal, { largestUnit: 'day' }).days);
  if (length < minimum.fromDays) return { day, steps: [] };
  const filled = ensureWorkingDays(almanac, zero, day, minimum.atLeast, question.direction);
  if (filled.equals(day)) return { day, steps: [] };
  const values = { atLeast: minimum.atLeast };
  const span = { from: day.toString(), to: filled.toString() };
  return { day: filled, steps: [{ step: 'MINIMUM_WORKING_DAYS', law: minimum.law, ...span, values }] };
}
