import { disputed, memory, read } from '../law.js';
import type { JurisdictionProfile } from '../profile.js';

const CODE = 'Taiwan Civil Code';

/** Taiwan: Civil Code arts. 119-123. */
export const TW: JurisdictionProfile = {
  code: 'TW',
  name: 'Taiwan',
  zones: ['Asia/Taipei'],
  calendars: 'TW',
  fixedRestDays: [
    { month: 1, day: 1, name: 'Founding Day' },
    { month: 2, day: 28, name: 'Peace Memorial Day' },
    { month: 4, day: 4, name: "Children's Day" },
    { month: 5, day: 1, name: 'Labour Day' },
    { month: 9, day: 28, name: "Confucius' Birthday" },
    { month: 10, day: 10, name: 'National Day' },
    { month: 10, day: 25, name: 'Restoration Day' },
    { month: 12, day: 25, name: 'Constitution Day' },
  ],
  reading: {
    firstDay: 'EXCLUDED',
    months: 'DAY_BEFORE_START_DAY',
    weekend: [6, 7],
    yearlyRestDays: [],
    rests: ['WEEKEND', 'HOLIDAY'],
    rollsPast: 'ALL',
    roll: 'FORWARD',
    rollBack: 'NONE',
    back: 'LAST_DAY',
    hours: { start: 'EVENT', run: 'ELAPSED', roll: 'NONE', skipsRestUpTo: 0 },
    shortPeriod: 'NONE',
    minimumWorkingDays: 'NONE',
    closing: 'CLOSING',
  },
  court: {},
  alternatives: [
    {
      code: 'altNoSaturday',
      differs: { weekend: [7] },
      law: disputed('TW-CC-122-SATURDAY', `${CODE}, art. 122, with Saturday no "other rest day"`),
    },
  ],
  separate: { monthDays: 30, yearDays: 365, law: read('TW-CC-123-2', `${CODE}, art. 123(2)`) },
  settles: 'WHEN_COUNTED',
  law: {
    zone: memory('TW-ZONE', 'legal time of Taiwan'),
    trigger: disputed('TW-TRIGGER', 'open point: the latest defensible trigger, in favor of the party who must act'),
    startExcluded: read('TW-CC-120-2', `${CODE}, art. 120(2)`),
    startCounted: read('TW-CC-119', `${CODE}, art. 119: law, judgment or act says otherwise`),
    days: read('TW-CC-121-1', `${CODE}, art. 121(1)`),
    months: read('TW-CC-121-2', `${CODE}, arts. 121(2), 123(1)`),
    workingDays: memory('TW-WORKING-DAYS', '政府行政機關辦公日曆表: days of work'),
    hours: read('TW-CC-120-1', `${CODE}, art. 120(1)`),
    courtHours: read('TW-CC-120-1', `${CODE}, art. 120(1)`),
    hoursRoll: read('TW-CC-120-1', `${CODE}, art. 120(1)`),
    roll: read('TW-CC-122', `${CODE}, art. 122; Saturday by the ministry's view`),
    agreed: read('TW-CC-119', `${CODE}, art. 119: law, judgment or act says otherwise`),
    back: disputed('TW-BACK', 'own decision: the Code does not speak of periods counted back'),
    makeUpDay: memory('TW-MAKE-UP-DAY', '政府行政機關辦公日曆表: the day actually worked counts'),
    calendar: read('TW-CALENDAR', '紀念日及節日實施條例 (2025); 政府行政機關辦公日曆表'),
    midnight: read('TW-CC-121-1-END', `${CODE}, art. 121(1): end of the last day`),
    closing: disputed('TW-CLOSING', 'own decision: a channel that is closed takes nothing'),
    court: memory('TW-COURT', 'Code of Civil Procedure, art. 161: periods by the Civil Code'),
  },
};
