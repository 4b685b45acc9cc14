import { disputed, memory, read } from '../law.js';
import type { AlternativeReading, JurisdictionProfile } from '../profile.js';

const CODE = 'Japan Civil Code';

const NO_CUSTOM: AlternativeReading = {
  code: 'altNoCustom',
  differs: { roll: 'NONE' },
  channel: 'ORDINARY',
  law: disputed('JP-CC-142-NO-CUSTOM', `${CODE}, art. 142, without a custom of not doing business that day`),
};

/** Japan: Civil Code arts. 138-143, Code of Civil Procedure art. 95(3) for acts before a court. Saturday is a day of business. */
export const JP: JurisdictionProfile = {
  code: 'JP',
  name: 'Japan',
  zones: ['Asia/Tokyo'],
  calendars: 'JP',
  fixedRestDays: [
    { month: 1, day: 1, name: "New Year's Day" },
    { month: 2, day: 11, name: 'Foundation Day' },
    { month: 2, day: 23, name: "Emperor's Birthday" },
    { month: 4, day: 29, name: 'Showa Day' },
    { month: 5, day: 3, name: 'Constitution Memorial Day' },
    { month: 5, day: 4, name: 'Greenery Day' },
    { month: 5, day: 5, name: "Children's Day" },
    { month: 8, day: 11, name: 'Mountain Day' },
    { month: 11, day: 3, name: 'Culture Day' },
    { month: 11, day: 23, name: 'Labour Thanksgiving Day' },
  ],
  reading: {
    firstDay: 'COUNTED_FROM_MIDNIGHT',
    months: 'DAY_BEFORE_START_DAY',
    weekend: [7],
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
  court: {
    weekend: [6, 7],
    yearlyRestDays: [
      { month: 1, day: 2, name: 'Turn of the year' },
      { month: 1, day: 3, name: 'Turn of the year' },
      { month: 12, day: 29, name: 'Turn of the year' },
      { month: 12, day: 30, name: 'Turn of the year' },
      { month: 12, day: 31, name: 'Turn of the year' },
    ],
  },
  alternatives: [
    {
      code: 'altSaturday',
      differs: { weekend: [6, 7] },
      channel: 'ORDINARY',
      law: disputed('JP-CC-142-SATURDAY', `${CODE}, art. 142, with a custom of not doing business on Saturdays`),
    },
    NO_CUSTOM,
  ],
  settles: 'WHEN_COUNTED',
  law: {
    zone: memory('JP-ZONE', 'legal time of Japan'),
    trigger: disputed('JP-TRIGGER', 'open point: the latest defensible trigger, in favor of the party who must act'),
    startExcluded: read('JP-CC-140', `${CODE}, art. 140`),
    startCounted: read('JP-CC-140-MIDNIGHT', `${CODE}, art. 140: unless the period starts at 00:00`),
    days: read('JP-CC-140-141', `${CODE}, arts. 140, 141`),
    months: read('JP-CC-143', `${CODE}, art. 143`),
    workingDays: disputed('JP-WORKING-DAYS', 'every day but those on which by custom no business is done'),
    hours: read('JP-CC-139', `${CODE}, art. 139`),
    courtHours: read('JP-CC-139', `${CODE}, art. 139`),
    hoursRoll: read('JP-CC-139', `${CODE}, art. 139`),
    roll: read('JP-CC-142', `${CODE}, art. 142; before a court: Code of Civil Procedure, art. 95(3)`),
    agreed: read('JP-CC-138', `${CODE}, art. 138: law, court order or act provides otherwise`),
    back: disputed('JP-BACK', 'own decision: the Code does not speak of periods counted back'),
    makeUpDay: memory('JP-MAKE-UP-DAY', 'the day actually worked counts'),
    calendar: read('JP-HOLIDAYS', '国民の祝日に関する法律, arts. 2, 3'),
    midnight: read('JP-CC-141', `${CODE}, art. 141`),
    closing: memory('JP-CC-484-2', `${CODE}, art. 484(2): hours of business`),
    court: memory('JP-CCP-95-3', 'Code of Civil Procedure, art. 95(3): Saturdays, 2-3 January, 29-31 December'),
  },
};

/** Japan where Saturday is a day off by custom. */
export const JP_SATURDAY: JurisdictionProfile = {
  ...JP,
  code: 'JPsat',
  name: 'Japan, Saturday off by custom',
  reading: { ...JP.reading, weekend: [6, 7] },
  alternatives: [
    {
      code: 'altNoSaturday',
      differs: { weekend: [7] },
      channel: 'ORDINARY',
      law: disputed('JP-CC-142-NO-SATURDAY', `${CODE}, art. 142, with business done on Saturdays`),
    },
    NO_CUSTOM,
  ],
};
