import { err, ok, type Result } from '@app/kernel';
import { CALENDARS } from '../calendars/index.js';
import type { HolidayCalendar } from './calendar.js';
import { type Counted, clock, count, type Question } from './count.js';
import { parseEvent } from './event-time.js';
import { type Counting, parsePeriod } from './legal-period.js';
import type { AlternativeReading } from './profile.js';
import { findProfile, knownProfiles } from './profiles.js';
import type { DeadlineRefusal } from './refusal.js';
import { type TraceEntry, traceEntry } from './trace.js';
import type { Step } from './trace-step.js';

/** What set the period going; recorded, because the law leaves it open. */
export const TRIGGER_BASES = ['PUBLICATION', 'STATED_EVENT', 'KNOWLEDGE'] as const;
export type TriggerBasis = (typeof TRIGGER_BASES)[number];

export interface DeadlineInput {
  /** Jurisdiction, e.g. `CN`. */
  readonly profile: string;
  /** ISO 8601: an instant with offset, or a local time or date of the profile's zone. */
  readonly event: string;
  /** ISO 8601 duration in whole units; `P20WD` for working days. */
  readonly period: string;
  /** WORKING counts a period of days in working days. */
  readonly counting?: Counting;
  /** The act is one before a court. */
  readonly court?: boolean;
  /** For a channel with business hours (counter, telephone): local closing time `HH:MM`. */
  readonly businessHours?: { readonly closes: string };
  readonly trigger?: TriggerBasis;
}

/** JSON shape of DESIGN, part 8. Days are local dates, moments local times with offset. */
export interface Deadline {
  readonly profile: string;
  readonly event: string;
  readonly localStart: string;
  /** Last day by counting alone, before rest days move it. */
  readonly nominalLastDay: string;
  readonly lastDay: string;
  /** First moment that is too late: in time iff it arrives before. */
  readonly deadlineExclusive: string;
  /** True while a year the result depends on has no published calendar. */
  readonly provisional: boolean;
  /** Other readings of disputed law that lead to another day. */
  readonly alternatives: readonly DeadlineAlternative[];
  readonly trace: readonly TraceEntry[];
}

export interface DeadlineAlternative {
  readonly code: string;
  readonly lastDay: string;
  readonly deadlineExclusive: string;
  readonly provisional: boolean;
  readonly rule: string;
  readonly source: string;
  readonly text: string;
}

/**
 * When a legal period ends, why, and what other readings of the law say.
 * @param calendars published holidays; by default those shipped with the service
 */
export function deadline(
  input: DeadlineInput,
  calendars: readonly HolidayCalendar[] = CALENDARS,
): Result<Deadline, DeadlineRefusal> {
  const question = ask(input, calendars);
  if (!question.ok) return question;
  const { profile, event } = question.value;
  const counted = count(question.value, profile.reading);
  return ok({
    profile: profile.code,
    event: input.event,
    localStart: event.at.toPlainDate().toString(),
    nominalLastDay: counted.nominalLastDay.toString(),
    lastDay: counted.lastDay.toString(),
    deadlineExclusive: clock(counted.endsAt),
    provisional: counted.provisional,
    alternatives: profile.alternatives.flatMap((reading) => otherwise(question.value, counted, reading)),
    trace: [...openingSteps(input, question.value), ...counted.steps].map((step) => traceEntry(step)),
  });
}

/** Reads and checks the input, field by field; the first wrong one is refused. */
function ask(input: DeadlineInput, calendars: readonly HolidayCalendar[]): Result<Question, DeadlineRefusal> {
  const profile = findProfile(input.profile);
  if (profile === undefined)
    return refuse('DEADLINE_PROFILE_UNKNOWN', 'profile', input.profile, `one of ${knownProfiles().join(', ')}`);
  const event = parseEvent(input.event, profile.zone);
  if (!event.ok) return event;
  const period = parsePeriod(input.period, input.counting);
  if (!period.ok) return period;
  if (period.value.unit === 'HOURS' && event.value.precision === 'DATE') {
    return refuse('DEADLINE_EVENT_INVALID', 'event', input.event, 'an instant, since the period is in hours');
  }
  if (input.trigger !== undefined && !TRIGGER_BASES.includes(input.trigger)) {
    return refuse('DEADLINE_TRIGGER_INVALID', 'trigger', input.trigger, `one of ${TRIGGER_BASES.join(', ')}`);
  }
  const closes = closingTime(input, period.value.unit);
  if (!closes.ok) return closes;
  const channel = input.court === true ? 'COURT' : 'ORDINARY';
  const base = { profile, calendars, event: event.value, period: period.value, channel } as const;
  return ok(closes.value === undefined ? base : { ...base, closes: closes.value });
}

function closingTime(
  input: DeadlineInput,
  unit: Question['period']['unit'],
): Result<Temporal.PlainTime | undefined, DeadlineRefusal> {
  const closes = input.businessHours?.closes;
  if (closes === undefined) return ok(undefined);
  if (unit === 'HOURS')
    return refuse('DEADLINE_CLOSING_INVALID', 'businessHours.closes', closes, 'absent for a period in hours');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(closes))
    return refuse('DEADLINE_CLOSING_INVALID', 'businessHours.closes', closes, 'HH:MM, 00:00 to 23:59');
  return ok(Temporal.PlainTime.from(closes));
}

function refuse(
  code: DeadlineRefusal['code'],
  place: string,
  given: unknown,
  expected: string,
): Result<never, DeadlineRefusal> {
  return err({ code, place, given: String(given), expected });
}

function openingSteps(input: DeadlineInput, question: Question): Step[] {
  const { law, zone } = question.profile;
  const local = question.event.at.toPlainDate().toString();
  const steps: Step[] = [
    { step: 'LOCAL_DATE', law: law.zone, from: input.event, to: local, values: { event: input.event, zone } },
  ];
  if (input.trigger !== undefined)
    steps.unshift({ step: 'TRIGGER', law: law.trigger, values: { basis: input.trigger } });
  if (question.channel === 'COURT' && law.court !== undefined) steps.push({ step: 'COURT_ACT', law: law.court });
  return steps;
}

/** The alternative as an entry, or nothing where it leads to the same end. */
function otherwise(question: Question, counted: Counted, alternative: AlternativeReading): DeadlineAlternative[] {
  const { profile } = question;
  const other = count(question, { ...profile.reading, ...alternative.differs });
  if (other.endsAt.equals(counted.endsAt)) return [];
  return [
    {
      code: alternative.code,
      lastDay: other.lastDay.toString(),
      deadlineExclusive: clock(other.endsAt),
      provisional: other.provisional,
      rule: alternative.law.rule,
      source: alternative.law.source,
      text: alternative.text,
    },
  ];
}
