import type { JurisdictionProfile } from '../profile.js';

const CIVIL_CODE = 'PRC Civil Code';

/**
 * People's Republic of China: Civil Code arts. 200-204, Civil Procedure Law art. 85 for acts before a court.
 * @see docs/law/README.md for what is settled and what is disputed
 */
export const CN: JurisdictionProfile = {
  code: 'CN',
  name: "People's Republic of China",
  zone: 'Asia/Shanghai',
  weekend: [6, 7],
  fixedRestDays: [
    { month: 1, day: 1, name: "New Year's Day" },
    { month: 5, day: 1, name: 'Labour Day' },
    { month: 5, day: 2, name: 'Labour Day' },
    { month: 10, day: 1, name: 'National Day' },
    { month: 10, day: 2, name: 'National Day' },
    { month: 10, day: 3, name: 'National Day' },
  ],
  reading: { months: 'EVENT_DAY', rollsPast: ['WEEKEND', 'HOLIDAY'] },
  alternatives: [
    {
      code: 'altStrict',
      differs: { rollsPast: ['HOLIDAY'] },
      law: { rule: 'CN-CC-203-1-STRICT', source: `${CIVIL_CODE}, art. 203(1), read literally`, confidence: 'DISPUTED' },
      text: 'Only published holiday blocks move the last day; an ordinary weekend does not.',
    },
    {
      code: 'altPlusOne',
      differs: { months: 'DAY_AFTER_EVENT' },
      law: {
        rule: 'CN-CC-202-PLUS-ONE',
        source: `${CIVIL_CODE}, art. 202, counted from the day after the event`,
        confidence: 'DISPUTED',
      },
      text: 'Months and years end on the day with the number of the day after the event.',
    },
  ],
  rolls: 'ALWAYS',
  hours: { ordinary: 'EVENT', court: 'NEXT_HOUR' },
  law: {
    zone: { rule: 'CN-CC-200', source: `${CIVIL_CODE}, art. 200; Beijing time`, confidence: 'READ' },
    trigger: {
      rule: 'CN-TRIGGER',
      source: 'open point: the latest defensible trigger, in favor of the party who must act',
      confidence: 'DISPUTED',
    },
    startExcluded: { rule: 'CN-CC-201-1', source: `${CIVIL_CODE}, art. 201(1)`, confidence: 'READ' },
    days: { rule: 'CN-CC-200-DAYS', source: `${CIVIL_CODE}, arts. 200, 201(1)`, confidence: 'READ' },
    months: {
      rule: 'CN-CC-202',
      source: `${CIVIL_CODE}, art. 202; SPC judicial document of 2014-12-12`,
      confidence: 'DISPUTED',
    },
    workingDays: {
      rule: 'CN-WORKING-DAYS',
      source: '法释〔2020〕9号, item 3 (periods in working days)',
      confidence: 'READ',
    },
    hours: { rule: 'CN-CC-201-2', source: `${CIVIL_CODE}, art. 201(2)`, confidence: 'READ' },
    courtHours: {
      rule: 'CN-CPL-INT-125',
      source: 'SPC Civil Procedure Interpretation, art. 125; Civil Procedure Law, art. 85',
      confidence: 'READ',
    },
    roll: {
      rule: 'CN-CC-203-1',
      source: `${CIVIL_CODE}, art. 203(1); SPC judicial document of 2014-12-12`,
      confidence: 'DISPUTED',
    },
    makeUpDay: {
      rule: 'CN-MAKE-UP-DAY',
      source: 'yearly State Council notice: the day actually worked counts',
      confidence: 'READ',
    },
    calendar: {
      rule: 'CN-CALENDAR',
      source: 'yearly State Council notice; Measures on Holidays (2024), art. 2',
      confidence: 'READ',
    },
    midnight: { rule: 'CN-CC-203-2', source: `${CIVIL_CODE}, art. 203(2)`, confidence: 'READ' },
    closing: { rule: 'CN-CC-203-2-CLOSING', source: `${CIVIL_CODE}, art. 203(2), second half`, confidence: 'READ' },
    court: { rule: 'CN-CPL-85', source: 'PRC Civil Procedure Law, art. 85', confidence: 'READ' },
  },
};
