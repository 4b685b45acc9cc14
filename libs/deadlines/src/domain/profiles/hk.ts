import { disputed, memory, read } from '../law.js';
import type { JurisdictionProfile } from '../profile.js';

const SECTION = 'Interpretation and General Clauses Ordinance (Cap. 1), s. 71';
const HOURS = { start: 'EVENT', run: 'ELAPSED', roll: 'NONE' } as const;

/** Hong Kong: Cap. 1, s. 71. Every Sunday is a general holiday, Saturday is not; storms may move a last day until it is over. */
export const HK: JurisdictionProfile = {
  code: 'HK',
  name: 'Hong Kong',
  zones: ['Asia/Hong_Kong'],
  calendars: 'HK',
  fixedRestDays: [
    { month: 1, day: 1, name: 'The first day of January' },
    { month: 5, day: 1, name: 'Labour Day' },
    { month: 7, day: 1, name: 'HKSAR Establishment Day' },
    { month: 10, day: 1, name: 'National Day' },
    { month: 12, day: 25, name: 'Christmas Day' },
    { month: 12, day: 26, name: 'The first weekday after Christmas Day' },
  ],
  reading: {
    firstDay: 'EXCLUDED',
    months: 'EVENT_DAY',
    weekend: [7],
    yearlyRestDays: [],
    rests: ['WEEKEND', 'HOLIDAY', 'STORM', 'CLOSURE'],
    rollsPast: 'ALL',
    roll: 'FORWARD',
    rollBack: 'NONE',
    back: 'LAST_DAY',
    hours: { ...HOURS, skipsRestUpTo: 144 },
    shortPeriod: { maxDays: 6, law: read('HK-71-1-D', `${SECTION}(1)(d)`) },
    minimumWorkingDays: 'NONE',
    closing: 'CLOSING',
  },
  court: {},
  alternatives: [
    {
      code: 'altExtreme',
      differs: { rests: ['WEEKEND', 'HOLIDAY', 'STORM', 'EXTREME', 'CLOSURE'] },
      law: disputed('HK-71-EXTREME', `${SECTION}, as it may have been amended for extreme conditions`),
    },
    {
      code: 'altEveryHour',
      differs: { hours: { ...HOURS, skipsRestUpTo: 0 } },
      law: disputed('HK-71-1-D-DAYS', `${SECTION}(1)(d), for periods of days alone`),
    },
    {
      code: 'altSaturday',
      differs: { weekend: [6, 7] },
      channel: 'COURT',
      law: disputed('HK-71-1A-SATURDAY', `${SECTION}(1A), where the office is closed on Saturdays`),
    },
  ],
  settles: 'DAY_PASSED',
  law: {
    zone: memory('HK-ZONE', 'legal time of Hong Kong'),
    trigger: disputed('HK-TRIGGER', 'open point: the latest defensible trigger, in favor of the party who must act'),
    startExcluded: read('HK-71-1-A', `${SECTION}(1)(a)`),
    startCounted: memory('HK-AGREED-START', 'the rule or the parties say otherwise'),
    days: read('HK-71-1-A-DAYS', `${SECTION}(1)(a)`),
    months: memory('HK-MONTH', 'Cap. 1, s. 3: calendar month; corresponding date'),
    workingDays: disputed('HK-WORKING-DAYS', 'every day but general holidays, Sundays among them, and storm days'),
    hours: disputed('HK-71-1-D-HOURS', `${SECTION}(1)(d): "any time not exceeding 6 days"`),
    courtHours: disputed('HK-71-1-D-HOURS', `${SECTION}(1)(d): "any time not exceeding 6 days"`),
    hoursRoll: disputed('HK-71-1-D-HOURS', `${SECTION}(1)(d): "any time not exceeding 6 days"`),
    roll: read('HK-71-1-B', `${SECTION}(1)(b); for an act on a certain day (1)(c)`),
    agreed: memory('HK-AGREED', 'the rule or the parties say otherwise'),
    back: disputed('HK-BACK', 'own decision: the section does not speak of periods counted back'),
    makeUpDay: memory('HK-MAKE-UP-DAY', 'the day actually worked counts'),
    calendar: read('HK-149', 'General Holidays Ordinance (Cap. 149), Schedule; yearly Gazette'),
    midnight: memory('HK-MIDNIGHT', 'the last day ends at midnight'),
    closing: disputed('HK-CLOSING', 'own decision: a channel that is closed takes nothing'),
    court: read('HK-71-1A', `${SECTION}(1A): closure days of the court office`),
  },
};
