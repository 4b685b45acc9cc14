import { disputed, memory, read } from '../law.js';
import type { JurisdictionProfile } from '../profile.js';

const RULE = 'Fed. R. Civ. P. 6(a)';

/** United States: Federal Rule of Civil Procedure 6(a), also for any statute that does not say how time is counted. */
export const US: JurisdictionProfile = {
  code: 'US',
  name: 'United States',
  zones: [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
    'America/Puerto_Rico',
    'Pacific/Guam',
  ],
  calendars: 'US',
  fixedRestDays: [
    { month: 1, day: 1, name: "New Year's Day" },
    { month: 6, day: 19, name: 'Juneteenth' },
    { month: 7, day: 4, name: 'Independence Day' },
    { month: 11, day: 11, name: 'Veterans Day' },
    { month: 12, day: 25, name: 'Christmas Day' },
  ],
  reading: {
    firstDay: 'EXCLUDED',
    months: 'EVENT_DAY',
    weekend: [6, 7],
    yearlyRestDays: [],
    rests: ['WEEKEND', 'HOLIDAY', 'OBSERVED', 'STATE', 'CLOSURE'],
    rollsPast: 'ALL',
    roll: 'FORWARD',
    rollBack: 'BACKWARD',
    back: 'LAST_DAY',
    hours: { start: 'EVENT', run: 'ELAPSED', roll: 'ROLL', skipsRestUpTo: 0 },
    shortPeriod: 'NONE',
    minimumWorkingDays: 'NONE',
    closing: 'CLOSING',
  },
  court: {},
  alternatives: [
    {
      code: 'altObserved',
      differs: { rests: ['WEEKEND', 'HOLIDAY', 'STATE', 'CLOSURE'] },
      law: disputed('US-6-A-6-OBSERVED', `${RULE}(6), only the day named by statute`),
    },
  ],
  settles: 'WHEN_COUNTED',
  law: {
    zone: read('US-6-A-4', `${RULE}(4): the court's time zone`),
    trigger: disputed('US-TRIGGER', 'open point: the latest defensible trigger, in favor of the party who must act'),
    startExcluded: read('US-6-A-1-A', `${RULE}(1)(A)`),
    startCounted: read('US-6-A', `${RULE}: a statute that specifies another method`),
    days: read('US-6-A-1-B', `${RULE}(1)(B)`),
    months: memory('US-6-A-1', `${RULE}(1): a longer unit; corresponding date`),
    workingDays: disputed('US-BUSINESS-DAYS', '17 U.S.C. 512(g)(2)(C): "business days", not defined'),
    hours: read('US-6-A-2', `${RULE}(2)(A), (B)`),
    courtHours: read('US-6-A-2', `${RULE}(2)(A), (B)`),
    hoursRoll: read('US-6-A-2-C', `${RULE}(2)(C)`),
    roll: read('US-6-A-1-C', `${RULE}(1)(C), (3), (6)`),
    agreed: read('US-6-A', `${RULE}: a statute that specifies another method`),
    back: read('US-6-A-5', `${RULE}(5): "next day" counted backward`),
    makeUpDay: memory('US-MAKE-UP-DAY', 'the day actually worked counts'),
    calendar: memory('US-6-A-6', `${RULE}(6); 5 U.S.C. 6103`),
    midnight: read('US-6-A-4-A', `${RULE}(4)(A): electronic filing, midnight`),
    closing: read('US-6-A-4-B', `${RULE}(4)(B): other means, when the clerk's office closes`),
    court: read('US-6-A-3', `${RULE}(3): first accessible day of the clerk's office`),
  },
};
