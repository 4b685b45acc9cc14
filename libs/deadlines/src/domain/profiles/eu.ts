import type { FixedRestDay } from '../calendar.js';
import { disputed, memory, read } from '../law.js';
import type { AlternativeReading, JurisdictionProfile, Reading } from '../profile.js';

const REGULATION = 'Regulation (EEC, Euratom) 1182/71';

const READING: Reading = {
  firstDay: 'EXCLUDED',
  months: 'EVENT_DAY',
  weekend: [6, 7],
  yearlyRestDays: [],
  rests: ['WEEKEND', 'HOLIDAY', 'EQUATED'],
  rollsPast: 'ALL',
  roll: 'FORWARD',
  rollBack: 'NONE',
  back: 'LAST_DAY',
  hours: { start: 'NEXT_HOUR', run: 'ELAPSED', roll: 'NONE', skipsRestUpTo: 0 },
  shortPeriod: 'NONE',
  minimumWorkingDays: { fromDays: 2, atLeast: 2, law: disputed('EU-1182-3-5', `${REGULATION}, art. 3(5)`) },
  closing: 'CLOSING',
};

const ALTERNATIVES: readonly AlternativeReading[] = [
  {
    code: 'altNoMinimum',
    differs: { minimumWorkingDays: 'NONE' },
    law: disputed('EU-1182-3-5-NOT', `${REGULATION}, art. 3(5), not applied to a period already rolled`),
  },
  {
    code: 'altClockHours',
    differs: { hours: { ...READING.hours, run: 'CLOCK' } },
    law: disputed('EU-1182-3-2-A-CLOCK', `${REGULATION}, art. 3(2)(a), by the clock`),
  },
  {
    code: 'altMidnight',
    differs: { closing: 'MIDNIGHT' },
    law: disputed('EU-1182-3-2-B-LAST-HOUR', `${REGULATION}, art. 3(2)(b): "the last hour of the last day"`),
  },
  {
    code: 'altEquated',
    differs: { rests: ['WEEKEND', 'HOLIDAY'] },
    law: disputed('EU-1182-2-1-DESIGNATED', `${REGULATION}, art. 2(1): only days designated as public holidays`),
  },
];

/**
 * The European Union's own rules of counting, with the public holidays of the member state where the act is to be done.
 * @param holidays statute that designates the state's public holidays
 */
function memberState(
  code: string,
  name: string,
  zone: string,
  holidays: string,
  fixedRestDays: readonly FixedRestDay[],
): JurisdictionProfile {
  return {
    code,
    name,
    zones: [zone],
    calendars: code,
    fixedRestDays,
    reading: READING,
    court: {},
    alternatives: ALTERNATIVES,
    settles: 'WHEN_COUNTED',
    law: {
      zone: memory('EU-ZONE', `legal time of ${name}`),
      trigger: disputed('EU-TRIGGER', 'open point: the latest defensible trigger, in favor of the party who must act'),
      startExcluded: read('EU-1182-3-1', `${REGULATION}, art. 3(1)`),
      startCounted: read('EU-1182-1', `${REGULATION}, art. 1: "save as otherwise provided"`),
      days: memory('EU-1182-3-2-B', `${REGULATION}, art. 3(2)(b) and (3)`),
      months: read('EU-1182-3-2-C', `${REGULATION}, art. 3(2)(c); CJEU, C-171/03 Toeters`),
      workingDays: read('EU-1182-2-2', `${REGULATION}, art. 2(2)`),
      hours: memory('EU-1182-3-2-A', `${REGULATION}, art. 3(1) and (2)(a)`),
      courtHours: memory('EU-1182-3-2-A', `${REGULATION}, art. 3(1) and (2)(a)`),
      hoursRoll: read('EU-1182-3-4', `${REGULATION}, art. 3(4)`),
      roll: read('EU-1182-3-4', `${REGULATION}, art. 3(4)`),
      agreed: read('EU-1182-1', `${REGULATION}, art. 1: "save as otherwise provided"`),
      back: memory('EU-1182-3-4-BACK', `${REGULATION}, art. 3(4), second sentence: no rolling of periods counted back`),
      makeUpDay: memory('EU-MAKE-UP-DAY', 'the day actually worked counts'),
      calendar: read(`EU-${code}-HOLIDAYS`, `${REGULATION}, art. 2(1); ${holidays}`),
      midnight: memory('EU-1182-3-2-B-END', `${REGULATION}, art. 3(2)(b) and (c): "the last hour"`),
      closing: disputed('EU-CLOSING', 'own decision: a channel that is closed takes nothing'),
      court: memory('EU-COURT', `${REGULATION}, art. 1: the same rules, unless the rules of the court differ`),
    },
  };
}

const day = (month: number, of: number, name: string): FixedRestDay => ({ month, day: of, name });
const NEW_YEAR = day(1, 1, "New Year's Day");
const LABOUR = day(5, 1, 'Labour Day');
const CHRISTMAS = day(12, 25, 'Christmas Day');
const SECOND_CHRISTMAS = day(12, 26, 'Second Day of Christmas');
const ASSUMPTION = day(8, 15, 'Assumption Day');
const ALL_SAINTS = day(11, 1, "All Saints' Day");
const ARMISTICE = day(11, 11, 'Armistice Day');

export const DE = memberState(
  'DE',
  'Germany',
  'Europe/Berlin',
  'public holidays of all Länder; Einigungsvertrag, art. 2(2)',
  [NEW_YEAR, LABOUR, day(10, 3, 'German Unity Day'), CHRISTMAS, SECOND_CHRISTMAS],
);
export const BE = memberState('BE', 'Belgium', 'Europe/Brussels', 'Royal Decree of 18 April 1974, art. 1', [
  NEW_YEAR,
  LABOUR,
  day(7, 21, 'National Day'),
  ASSUMPTION,
  ALL_SAINTS,
  ARMISTICE,
  CHRISTMAS,
]);
export const FR = memberState('FR', 'France', 'Europe/Paris', 'Code du travail, art. L3133-1', [
  NEW_YEAR,
  LABOUR,
  day(5, 8, 'Victory Day'),
  day(7, 14, 'National Day'),
  ASSUMPTION,
  ALL_SAINTS,
  ARMISTICE,
  CHRISTMAS,
]);
export const NL = memberState('NL', 'Netherlands', 'Europe/Amsterdam', 'Algemene termijnenwet, art. 3', [
  NEW_YEAR,
  day(5, 5, 'Liberation Day'),
  CHRISTMAS,
  SECOND_CHRISTMAS,
]);
/** No member state named: no calendar, so that every rest day but the common ones is open and the result provisional. */
export const EU = memberState(
  'EU',
  'European Union, no member state named',
  'Europe/Brussels',
  'the state is not named',
  [NEW_YEAR, CHRISTMAS],
);
