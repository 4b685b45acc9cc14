import type { HolidayCalendar } from './calendar.js';
import { countWorkingDays, ensureWorkingDays, type Found, rollForward } from './day-walk.js';
import type { EventTime } from './event-time.js';
import type { LegalPeriod } from './legal-period.js';
import type { JurisdictionProfile, MonthRule, Reading } from './profile.js';
import type { Step } from './trace-step.js';

/** What is to be counted, read and valid. */
export interface Question {
  readonly profile: JurisdictionProfile;
  readonly calendars: readonly HolidayCalendar[];
  readonly event: EventTime;
  readonly period: LegalPeriod;
  readonly channel: 'ORDINARY' | 'COURT';
  /** Local time at which a channel with business hours closes; absent for one that is always open. */
  readonly closes?: Temporal.PlainTime;
}

export interface Counted {
  readonly nominalLastDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  /** First moment that is too late. */
  readonly endsAt: Temporal.ZonedDateTime;
  readonly provisional: boolean;
  readonly steps: readonly Step[];
}

/** Counts a period by one reading of the profile's law. Knows no jurisdiction: everything particular is in the profile. */
export function count(question: Question, reading: Reading): Counted {
  const { period } = question;
  return period.unit === 'HOURS' ? countHours(question, period.hours) : countDays(question, period, reading);
}

function countDays(question: Question, period: Exclude<LegalPeriod, { unit: 'HOURS' }>, reading: Reading): Counted {
  const { profile, channel } = question;
  const start = question.event.at.toPlainDate();
  const nominal =
    period.unit === 'WORKING' ? workingDays(question, period.days) : calendarDays(question, period, reading);
  const rolled = rollsHere(profile, channel)
    ? rollForward(question, nominal.day, reading.rollsPast)
    : stays(question, nominal.day);
  const filled = fillWithWorkingDays(question, period, start, rolled.day);
  const end = endOf(question, filled.day);
  return {
    nominalLastDay: nominal.day,
    lastDay: filled.day,
    endsAt: end.at,
    provisional: nominal.unknownYears.size + rolled.unknownYears.size + filled.unknownYears.size > 0,
    steps: [
      { step: 'START_EXCLUDED', law: profile.law.startExcluded, from: iso(start), to: iso(start.add({ days: 1 })) },
      ...nominal.steps,
      ...rolled.steps,
      ...filled.steps,
      ...unknownYears(profile, nominal, rolled, filled),
      end.step,
    ],
  };
}

function calendarDays(question: Question, period: { months: number; days: number }, reading: Reading): Found {
  const { profile } = question;
  const start = question.event.at.toPlainDate();
  if (period.months === 0) return plainDays(question, start, period.days);
  const ended = monthsFrom(start, period.months, reading.months);
  const steps: Step[] = [
    {
      step: 'COUNT_MONTHS',
      law: profile.law.months,
      from: iso(start),
      to: iso(ended.day),
      values: { months: period.months },
    },
  ];
  if (ended.shortened) steps.push({ step: 'MONTH_END', law: profile.law.months, to: iso(ended.day) });
  if (period.days === 0) return { day: ended.day, steps, unknownYears: new Set() };
  const rest = plainDays(question, ended.day, period.days);
  return { ...rest, steps: [...steps, ...rest.steps] };
}

function plainDays(question: Question, from: Temporal.PlainDate, days: number): Found {
  const { profile, channel } = question;
  const short = profile.shortPeriod;
  if (short !== undefined && days <= short.maxDays && (short.appliesTo === 'ALWAYS' || channel === 'COURT')) {
    const found = countWorkingDays(question, from, days);
    const values = { days, maxDays: short.maxDays };
    return { ...found, steps: [{ step: 'SHORT_PERIOD', law: short.law, from: iso(from), to: iso(found.day), values }] };
  }
  const day = from.add({ days });
  const step: Step = { step: 'COUNT_DAYS', law: profile.law.days, from: iso(from), to: iso(day), values: { days } };
  return { day, steps: [step], unknownYears: new Set() };
}

function workingDays(question: Question, days: number): Found {
  const start = question.event.at.toPlainDate();
  const found = countWorkingDays(question, start, days);
  const law = question.profile.law.workingDays;
  const step: Step = { step: 'COUNT_WORKING_DAYS', law, from: iso(start), to: iso(found.day), values: { days } };
  return { ...found, steps: [step] };
}

/** @returns the last day, and whether it is a month's end for want of the corresponding day */
function monthsFrom(
  event: Temporal.PlainDate,
  months: number,
  rule: MonthRule,
): { day: Temporal.PlainDate; shortened: boolean } {
  const anchor = rule === 'EVENT_DAY' ? event : event.add({ days: 1 });
  const day = anchor.add({ months }, { overflow: 'constrain' });
  const shortened = day.day !== anchor.day;
  return { day: rule === 'DAY_BEFORE_START_DAY' && !shortened ? day.subtract({ days: 1 }) : day, shortened };
}

function countHours(question: Question, hours: number): Counted {
  const { profile, channel, event } = question;
  const nextHour = profile.hours[channel === 'COURT' ? 'court' : 'ordinary'] === 'NEXT_HOUR';
  const start = nextHour ? event.at.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 }) : event.at;
  const endsAt = start.add({ hours });
  const lastDay = endsAt.subtract({ nanoseconds: 1 }).toPlainDate();
  const begun: Step = nextHour
    ? { step: 'HOURS_FROM_NEXT_HOUR', law: profile.law.courtHours, from: clock(event.at), to: clock(start) }
    : { step: 'HOURS_FROM_EVENT', law: profile.law.hours, from: clock(start) };
  const steps: Step[] = [
    begun,
    { step: 'COUNT_HOURS', law: profile.law.hours, from: clock(start), to: clock(endsAt), values: { hours } },
    { step: 'ENDS_AT_INSTANT', law: profile.law.hours, to: clock(endsAt) },
  ];
  return { nominalLastDay: lastDay, lastDay, endsAt, provisional: false, steps };
}

function rollsHere(profile: JurisdictionProfile, channel: Question['channel']): boolean {
  return profile.rolls === 'ALWAYS' || (profile.rolls === 'COURT_ONLY' && channel === 'COURT');
}

function stays(question: Question, day: Temporal.PlainDate): Found {
  return { day, steps: [{ step: 'NO_ROLL', law: question.profile.law.roll, to: iso(day) }], unknownYears: new Set() };
}

function fillWithWorkingDays(
  question: Question,
  period: LegalPeriod,
  start: Temporal.PlainDate,
  day: Temporal.PlainDate,
): Found {
  const minimum = question.profile.minimumWorkingDays;
  const untouched: Found = { day, steps: [], unknownYears: new Set() };
  if (minimum === undefined || start.until(day).days < minimum.fromDays || period.unit === 'WORKING') return untouched;
  const found = ensureWorkingDays(question, start, day, minimum.atLeast);
  if (found.day.equals(day)) return untouched;
  const values = { atLeast: minimum.atLeast };
  const step: Step = { step: 'MINIMUM_WORKING_DAYS', law: minimum.law, from: iso(day), to: iso(found.day), values };
  return { ...found, steps: [step] };
}

function endOf(question: Question, last: Temporal.PlainDate): { at: Temporal.ZonedDateTime; step: Step } {
  const { profile, closes } = question;
  if (closes === undefined) {
    const at = last.add({ days: 1 }).toZonedDateTime(profile.zone);
    return { at, step: { step: 'ENDS_AT_MIDNIGHT', law: profile.law.midnight, from: iso(last), to: clock(at) } };
  }
  const at = last.toZonedDateTime({ timeZone: profile.zone, plainTime: closes });
  const values = { closes: closes.toString({ smallestUnit: 'minute' }) };
  return { at, step: { step: 'ENDS_AT_CLOSING', law: profile.law.closing, from: iso(last), to: clock(at), values } };
}

function unknownYears(profile: JurisdictionProfile, ...found: readonly Found[]): Step[] {
  const years = new Set(found.flatMap(({ unknownYears: unknown }) => [...unknown]));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({ step: 'CALENDAR_UNKNOWN', law: profile.law.calendar, values: { year } }));
}

function iso(day: Temporal.PlainDate): string {
  return day.toString();
}

/** A moment as printed everywhere: local time with offset, e.g. `2026-10-09T00:00:00+08:00`. */
export function clock(at: Temporal.ZonedDateTime): string {
  return at.toString({ timeZoneName: 'never' });
}
