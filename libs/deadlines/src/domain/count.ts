import { Almanac } from './almanac.js';
import type { RestKind } from './calendar.js';
import { countDays } from './count-days.js';
import { countHours } from './count-hours.js';
import type { Reading } from './profile.js';
import type { Counted, Question } from './question.js';
import type { Step } from './trace-step.js';

/** Counts a period by one reading of the profile's law. Knows no jurisdiction: everything particular is in the profile. */
export function count(question: Question, given: Reading): Counted {
  const reading = asAgreed(question, given);
  const almanac = new Almanac(question.profile, reading, question.calendars, passedOver(question));
  const { period } = question;
  const found =
    period.unit === 'HOURS'
      ? countHours({ ...question, period }, reading, almanac)
      : countDays({ ...question, period }, reading, almanac);
  return { ...found, provisional: almanac.isProvisional(), steps: [...found.steps, ...yearsUsed(question, almanac)] };
}

/** What the parties, or the rule that sets the period, say of rest days goes before the profile's own rule. */
function asAgreed({ agreedRoll }: Question, reading: Reading): Reading {
  if (agreedRoll === undefined) return reading;
  if (agreedRoll === 'ROLLS') return reading.roll === 'FORWARD' ? reading : { ...reading, roll: 'FORWARD' };
  const hours = { ...reading.hours, roll: 'NONE' } as const;
  return { ...reading, roll: 'NONE', rollBack: 'NONE', hours, minimumWorkingDays: 'NONE' };
}

/** Holidays of a part of the country count only forward; a court office's closing matters only to acts there. */
function passedOver({ channel, direction }: Question): readonly RestKind[] {
  const kinds: RestKind[] = direction === 'BEFORE' ? ['STATE', 'CLOSURE'] : [];
  return channel === 'COURT' ? kinds : [...kinds, 'CLOSURE'];
}

function yearsUsed({ profile }: Question, almanac: Almanac): Step[] {
  return almanac.yearsUsed().map(({ year, source }) =>
    source === undefined
      ? { step: 'CALENDAR_UNKNOWN', law: profile.law.calendar, values: { year, jurisdiction: profile.calendars } }
      : {
          step: 'CALENDAR_USED',
          law: profile.law.calendar,
          values: { year, jurisdiction: profile.calendars, calendar: source },
        },
  );
}
