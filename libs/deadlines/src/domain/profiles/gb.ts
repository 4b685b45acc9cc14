import { disputed, memory, read } from '../law.js';
import type { JurisdictionProfile } from '../profile.js';

const RULE = 'CPR 2.8';
const SHORT = { maxDays: 5, law: read('GB-CPR-2.8-4', `${RULE}(4)`) };

/** England and Wales: Civil Procedure Rules 2.8. Before a court means an act at the court office. */
export const GB: JurisdictionProfile = {
  code: 'GB',
  name: 'England and Wales',
  zones: ['Europe/London'],
  calendars: 'GB',
  fixedRestDays: [
    { month: 1, day: 1, name: "New Year's Day" },
    { month: 12, day: 25, name: 'Christmas Day' },
    { month: 12, day: 26, name: 'Boxing Day' },
  ],
  reading: {
    firstDay: 'EXCLUDED',
    months: 'EVENT_DAY',
    weekend: [6, 7],
    yearlyRestDays: [],
    rests: ['WEEKEND', 'HOLIDAY', 'CLOSURE'],
    rollsPast: 'ALL',
    roll: 'NONE',
    rollBack: 'NONE',
    back: 'CLEAR_DAYS',
    hours: { start: 'EVENT', run: 'ELAPSED', roll: 'NONE', skipsRestUpTo: 0 },
    shortPeriod: SHORT,
    minimumWorkingDays: 'NONE',
    closing: 'CLOSING',
  },
  court: { roll: 'FORWARD' },
  alternatives: [
    {
      code: 'altContract',
      differs: { shortPeriod: 'NONE' },
      channel: 'ORDINARY',
      law: disputed('GB-CONTRACT', `${RULE}(1): the rule is for rules, practice directions and orders alone`),
    },
  ],
  settles: 'WHEN_COUNTED',
  law: {
    zone: memory('GB-ZONE', 'legal time of the United Kingdom'),
    trigger: disputed('GB-TRIGGER', 'open point: the latest defensible trigger, in favor of the party who must act'),
    startExcluded: read('GB-CPR-2.8-3', `${RULE}(2), (3)`),
    startCounted: memory('GB-AGREED-START', 'the rule or the parties say otherwise'),
    days: read('GB-CPR-2.8-2', `${RULE}(2), (3): clear days`),
    months: memory('GB-DODDS', 'Dodds v Walker [1981] 1 WLR 1027; CPR 2.10: corresponding date'),
    workingDays: memory('GB-BUSINESS-DAYS', 'CPR 6.2(b): business day'),
    hours: memory('GB-HOURS', 'hours as they elapse'),
    courtHours: memory('GB-HOURS', 'hours as they elapse'),
    hoursRoll: memory('GB-HOURS', 'hours as they elapse'),
    roll: read('GB-CPR-2.8-5', `${RULE}(5): only acts at the court office`),
    agreed: memory('GB-AGREED', 'the rule or the parties say otherwise'),
    back: read('GB-CPR-2.8-3-BACK', `${RULE}(3), examples (i) and after (4)`),
    makeUpDay: memory('GB-MAKE-UP-DAY', 'the day actually worked counts'),
    calendar: read('GB-HOLIDAYS', 'Banking and Financial Dealings Act 1971, Sch. 1; proclamations; common law'),
    midnight: memory('GB-MIDNIGHT', 'the last day ends at midnight'),
    closing: disputed('GB-CLOSING', 'own decision: a channel that is closed takes nothing'),
    court: read('GB-CPR-2.8-5-COURT', `${RULE}(5): an act at the court office`),
  },
};
