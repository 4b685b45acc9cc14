import { err, ok, type Result } from '@app/kernel';
import type { HolidayCalendar } from './calendar.js';
import { type DeadlineInput, TRIGGER_BASES } from './deadline-input.js';
import { readDelays } from './delays.js';
import { parseEvent } from './event-time.js';
import { parsePeriod } from './legal-period.js';
import type { JurisdictionProfile } from './profile.js';
import { findProfile, knownProfiles } from './profiles.js';
import type { BusinessHours, Question } from './question.js';
import type { DeadlineRefusal } from './refusal.js';
import { TRACE_LANGUAGES } from './trace.js';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads and checks the input, field by field; the first wrong one is refused. */
export function ask(input: DeadlineInput, calendars: readonly HolidayCalendar[]): Result<Question, DeadlineRefusal> {
  const profile = findProfile(input.profile);
  if (profile === undefined)
    return refuse('DEADLINE_PROFILE_UNKNOWN', 'profile', input.profile, `one of ${knownProfiles().join(', ')}`);
  const zone = zoneOf(input.zone, profile);
  if (!zone.ok) return zone;
  const event = parseEvent(input.event, zone.value);
  if (!event.ok) return event;
  const period = parsePeriod(input.period, input.counting);
  if (!period.ok) return period;
  if (period.value.unit === 'HOURS' && event.value.precision === 'DATE') {
    return refuse('DEADLINE_EVENT_INVALID', 'event', input.event, 'an instant, since the period is in hours');
  }
  if (input.counting === 'SEPARATE' && profile.separate === undefined) {
    return refuse(
      'DEADLINE_PERIOD_INVALID',
      'counting',
      'SEPARATE',
      `CALENDAR or WORKING: the law of ${profile.code} gives months and years no number of days`,
    );
  }
  const wrong = wrongOption(input);
  if (wrong !== undefined) return err(wrong);
  const hours = businessHours(input, period.value.unit);
  if (!hours.ok) return hours;
  const direction = input.direction ?? 'AFTER';
  const delays = readDelays(input.delays, profile, period.value.unit === 'CALENDAR' && direction === 'AFTER');
  if (!delays.ok) return delays;
  return ok({
    profile,
    calendars,
    zone: zone.value,
    event: event.value,
    period: period.value,
    direction,
    delays: delays.value,
    channel: input.court === true ? 'COURT' : 'ORDINARY',
    months: input.counting === 'SEPARATE' ? 'SEPARATE' : 'CALENDAR',
    ...(input.firstDay === 'COUNTED' ? { firstDay: 'COUNTED' as const } : {}),
    ...(input.rollover === undefined ? {} : { agreedRoll: input.rollover ? ('ROLLS' as const) : ('STAYS' as const) }),
    ...(hours.value === undefined ? {} : { hours: hours.value }),
  });
}

function zoneOf(given: string | undefined, { code, zones }: JurisdictionProfile): Result<string, DeadlineRefusal> {
  if (given === undefined) return ok(zones[0]);
  const known = zones.find((zone) => zone === given);
  return known === undefined
    ? refuse('DEADLINE_ZONE_INVALID', 'zone', given, `a zone of ${code}: ${zones.join(', ')}`)
    : ok(known);
}

/** Options that take one of a few words. */
function wrongOption(input: DeadlineInput): DeadlineRefusal | undefined {
  const checks = [
    ['DEADLINE_TRIGGER_INVALID', 'trigger', input.trigger, TRIGGER_BASES],
    ['DEADLINE_OPTION_INVALID', 'direction', input.direction, ['AFTER', 'BEFORE']],
    ['DEADLINE_OPTION_INVALID', 'firstDay', input.firstDay, ['COUNTED', 'EXCLUDED']],
    ['DEADLINE_OPTION_INVALID', 'court', input.court, [true, false]],
    ['DEADLINE_OPTION_INVALID', 'rollover', input.rollover, [true, false]],
    ['DEADLINE_OPTION_INVALID', 'language', input.language, TRACE_LANGUAGES],
  ] as const;
  for (const [code, place, given, allowed] of checks) {
    if (given !== undefined && !allowed.some((each) => each === given)) {
      return { code, place, given: String(given), expected: `one of ${allowed.join(', ')}` };
    }
  }
  return undefined;
}

function businessHours(
  { businessHours: given }: DeadlineInput,
  unit: Question['period']['unit'],
): Result<BusinessHours | undefined, DeadlineRefusal> {
  if (given === undefined) return ok(undefined);
  const { opens, closes, receivedBy = 'PERSON' } = given;
  const refused = (place: string, value: unknown, expected: string): Result<never, DeadlineRefusal> =>
    refuse('DEADLINE_CLOSING_INVALID', `businessHours.${place}`, value, expected);
  if (unit === 'HOURS') return refused('closes', closes, 'absent for a period in hours');
  if (!TIME_OF_DAY.test(closes)) return refused('closes', closes, 'HH:MM, 00:00 to 23:59');
  if (opens !== undefined && !TIME_OF_DAY.test(opens)) return refused('opens', opens, 'HH:MM, 00:00 to 23:59');
  if (opens !== undefined && opens >= closes) return refused('closes', closes, `a time after it opens, ${opens}`);
  if (receivedBy !== 'PERSON' && receivedBy !== 'SYSTEM') return refused('receivedBy', receivedBy, 'PERSON or SYSTEM');
  return ok({ closes: Temporal.PlainTime.from(closes), receivedBy });
}

function refuse(
  code: DeadlineRefusal['code'],
  place: string,
  given: unknown,
  expected: string,
): Result<never, DeadlineRefusal> {
  return err({ code, place, given: String(given), expected });
}
