import { must } from '@app/kernel';
import { disputed, read } from '../law.js';
import { parsePeriod } from '../legal-period.js';
import type { JurisdictionProfile } from '../profile.js';
import { type DeadlineRuleCode, deadlineRule } from '../register.js';

const CIVIL_CODE = 'PRC Civil Code';

/**
 * People's Republic of China: Civil Code arts. 200-204, Civil Procedure Law art. 85 for acts before a court.
 * @see docs/law/README.md for what is settled and what is disputed
 */
export const CN: JurisdictionProfile = {
  code: 'CN',
  name: "People's Republic of China",
  zones: ['Asia/Shanghai'],
  calendars: 'CN',
  fixedRestDays: [
    { month: 1, day: 1, name: "New Year's Day" },
    { month: 5, day: 1, name: 'Labour Day' },
    { month: 5, day: 2, name: 'Labour Day' },
    { month: 10, day: 1, name: 'National Day' },
    { month: 10, day: 2, name: 'National Day' },
    { month: 10, day: 3, name: 'National Day' },
  ],
  reading: {
    firstDay: 'EXCLUDED',
    months: 'EVENT_DAY',
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
  court: { hours: { start: 'NEXT_HOUR', run: 'ELAPSED', roll: 'NONE', skipsRestUpTo: 0 } },
  alternatives: [
    {
      code: 'altStrict',
      differs: { rollsPast: ['HOLIDAY'] },
      law: disputed('CN-CC-203-1-STRICT', `${CIVIL_CODE}, art. 203(1), read literally`),
    },
    {
      code: 'altPlusOne',
      differs: { months: 'DAY_AFTER_EVENT' },
      law: disputed('CN-CC-202-PLUS-ONE', `${CIVIL_CODE}, art. 202, counted from the day after the event`),
    },
    {
      code: 'altDelayInAll',
      differs: { delayLimit: 'IN_ALL' },
      law: disputed('CN-REPLY-2020-3-IN-ALL', `${deadlineRule('NOTICE_EVIDENCE_DELAY').source}: so much in all`),
    },
  ],
  delays: {
    mostWorkingDays: workingDaysOf('NOTICE_EVIDENCE_DELAY'),
    law: disputed('CN-REPLY-2020-3', `${deadlineRule('NOTICE_EVIDENCE_DELAY').source}: at most so much on top`),
  },
  settles: 'WHEN_COUNTED',
  law: {
    zone: read('CN-CC-200', `${CIVIL_CODE}, art. 200; Beijing time`),
    trigger: disputed('CN-TRIGGER', 'open point: the latest defensible trigger, in favor of the party who must act'),
    startExcluded: read('CN-CC-201-1', `${CIVIL_CODE}, art. 201(1)`),
    startCounted: read('CN-CC-204-START', `${CIVIL_CODE}, art. 204: the law or the parties say otherwise`),
    days: read('CN-CC-200-DAYS', `${CIVIL_CODE}, arts. 200, 201(1)`),
    months: disputed('CN-CC-202', `${CIVIL_CODE}, art. 202; SPC judicial document of 2014-12-12`),
    workingDays: read('CN-WORKING-DAYS', '法释〔2020〕9号, item 3 (periods in working days)'),
    hours: read('CN-CC-201-2', `${CIVIL_CODE}, art. 201(2)`),
    courtHours: read('CN-CPL-INT-125', 'SPC Civil Procedure Interpretation, art. 125; Civil Procedure Law, art. 85'),
    hoursRoll: read('CN-CC-201-2', `${CIVIL_CODE}, art. 201(2)`),
    roll: disputed('CN-CC-203-1', `${CIVIL_CODE}, art. 203(1); SPC judicial document of 2014-12-12`),
    agreed: read('CN-CC-204', `${CIVIL_CODE}, art. 204: the law or the parties say otherwise`),
    back: disputed('CN-BACK', 'own decision: the Code does not speak of periods counted back'),
    makeUpDay: read('CN-MAKE-UP-DAY', 'yearly State Council notice: the day actually worked counts'),
    calendar: read('CN-CALENDAR', 'yearly State Council notice; Measures on Holidays (2024), art. 2'),
    midnight: read('CN-CC-203-2', `${CIVIL_CODE}, art. 203(2)`),
    closing: read('CN-CC-203-2-CLOSING', `${CIVIL_CODE}, art. 203(2), second half`),
    court: read(
      'CN-CPL-85',
      'PRC Civil Procedure Law, art. 85: papers posted before the end are in time, time of travel is not counted',
    ),
  },
};

function workingDaysOf(code: DeadlineRuleCode): number {
  const period = must(parsePeriod(deadlineRule(code).period), 'the register holds periods');
  if (period.unit !== 'WORKING') throw new Error(`INVARIANT: ${code} is counted in working days`);
  return period.days;
}
