import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { CALENDARS } from '../calendars/index.js';
import { withCalendars } from './calendar.js';
import { parseCalendars } from './calendar-file.js';
import { calendarsBehind, calendarYears } from './calendar-years.js';
import { deadline } from './deadline.js';
import { HOLIDAY_NAMES_ZH_HANS } from './holiday-names.zh-hans.js';
import { HOLIDAY_NAMES_ZH_HANT } from './holiday-names.zh-hant.js';
import { knownCalendars } from './profiles.js';
import { isSettled } from './settled.js';

const CN_2027 = {
  jurisdiction: 'CN',
  year: 2027,
  source: 'a notice',
  publishedAt: '2026-11',
  complete: true,
  holidays: [{ name: 'National Day', from: '2027-10-01', to: '2027-10-07' }],
  makeUpDays: ['2027-10-09'],
};

describe('a calendar somebody hands in', () => {
  it('makes provisional results final', () => {
    const input = { profile: 'CN', event: '2027-09-01', period: 'P30D' };
    const before = must(deadline(input), 'valid input');
    expect([before.provisional, calendarYears(before)]).toEqual([
      true,
      { jurisdiction: 'CN', years: [2027], unknown: [2027] },
    ]);
    const calendars = withCalendars(CALENDARS, must(parseCalendars(CN_2027), 'a calendar'));
    const after = must(deadline(input, calendars), 'valid input');
    expect(after).toMatchObject({ lastDay: '2027-10-08', provisional: false });
    expect(calendarYears(after)).toEqual({ jurisdiction: 'CN', years: [2027], unknown: [] });
    expect([calendarsBehind(before), calendarsBehind(after), calendarsBehind(after, [2026])]).toEqual([
      [],
      ['CN 2027: a notice'],
      [],
    ]);
  });

  it('takes the place of the shipped one of its year; a supplement does not', () => {
    const given = must(parseCalendars([{ ...CN_2027, year: 2026, holidays: [], makeUpDays: [] }]), 'a calendar');
    const count = (supplement: boolean): string =>
      must(
        deadline(
          { profile: 'CN', event: '2026-09-01', period: 'P30D' },
          withCalendars(
            CALENDARS,
            given.map((each) => ({ ...each, supplement })),
          ),
        ),
        'valid input',
      ).lastDay;
    expect([count(false), count(true)]).toEqual(['2026-10-01', '2026-10-08']);
  });

  it.each([
    ['no object', 7, ''],
    ['an empty list', [], ''],
    ['a second one that is none', [CN_2027, null], '[1]'],
    ['an unknown field', { ...CN_2027, holyDays: [] }, 'holyDays'],
    ['an unknown country', { ...CN_2027, jurisdiction: 'XX' }, 'jurisdiction'],
    ['no source', { ...CN_2027, source: ' ' }, 'source'],
    ['no year', { ...CN_2027, year: '2027' }, 'year'],
    ['no day of publication', { ...CN_2027, publishedAt: '2026-13-01' }, 'publishedAt'],
    ['no word on whether it is whole', { ...CN_2027, complete: undefined }, 'complete'],
    ['no holidays', { ...CN_2027, holidays: {} }, 'holidays'],
    [
      'a holiday without name',
      { ...CN_2027, holidays: [{ from: '2027-01-01', to: '2027-01-01' }] },
      'holidays[0].name',
    ],
    ['30 February', { ...CN_2027, holidays: [{ name: 'x', from: '2027-02-30' }] }, 'holidays[0].from'],
    ['another year', { ...CN_2027, holidays: [{ name: 'x', from: '2029-01-01' }] }, 'holidays[0].from'],
    [
      'an end before its beginning',
      { ...CN_2027, holidays: [{ name: 'x', from: '2027-01-02', to: '2027-01-01' }] },
      'holidays[0].to',
    ],
    [
      'a holiday of three months',
      { ...CN_2027, holidays: [{ name: 'x', from: '2027-01-02', to: '2027-04-01' }] },
      'holidays[0].to',
    ],
    [
      'a kind nobody knows',
      { ...CN_2027, holidays: [{ name: 'x', from: '2027-01-02', kind: 'FEAST' }] },
      'holidays[0].kind',
    ],
    ['a worked day that is a holiday', { ...CN_2027, makeUpDays: ['2027-10-02'] }, 'makeUpDays[0]'],
    ['a worked day that is none', { ...CN_2027, makeUpDays: ['soon'] }, 'makeUpDays[0]'],
  ])('with %s is refused at its place', (_what, value, place) => {
    expect(parseCalendars(value)).toMatchObject({
      ok: false,
      error: { code: 'DEADLINE_CALENDAR_INVALID', place, expected: expect.stringMatching(/./) },
    });
  });
});

describe('the calendars shipped', () => {
  it.each(CALENDARS.map((calendar) => [`${calendar.jurisdiction} ${calendar.year}`, calendar] as const))(
    '%s is one that could be handed in, with every name in three languages, and works only weekend days off',
    (_name, calendar) => {
      expect(parseCalendars(calendar)).toMatchObject({ ok: true });
      expect(calendar.makeUpDays.every((day) => Temporal.PlainDate.from(day).dayOfWeek > 5)).toBe(true);
      expect(calendar.holidays.every(({ to }) => Temporal.PlainDate.from(to).year === calendar.year)).toBe(true);
      for (const { name } of calendar.holidays) {
        expect([name in HOLIDAY_NAMES_ZH_HANS, name in HOLIDAY_NAMES_ZH_HANT, name]).toEqual([true, true, name]);
      }
    },
  );

  it('are one for every year of every jurisdiction from 2024 to 2026', () => {
    const named = knownCalendars().filter((code) => code !== 'EU');
    for (const jurisdiction of named)
      for (const year of [2024, 2025, 2026]) {
        const found = CALENDARS.filter((each) => each.jurisdiction === jurisdiction && each.year === year);
        expect([jurisdiction, year, found.map(({ complete }) => complete)]).toEqual([jurisdiction, year, [true]]);
      }
  });
});

describe('whether a deadline can still move', () => {
  const now = Temporal.Instant.from('2026-04-01T10:00Z');
  const count = (profile: string, period = 'P30D') =>
    must(deadline({ profile, event: '2026-03-02', period }), 'valid input');

  it('it cannot once its calendars are published; in Hong Kong, for storms, once it is over', () => {
    expect(isSettled(count('CN'), now)).toBe(true);
    expect(isSettled(count('CN', 'P1Y'), now)).toBe(false);
    expect(isSettled(count('HK'), now)).toBe(false);
    expect(isSettled(count('HK'), Temporal.Instant.from('2026-04-01T16:00Z'))).toBe(true);
  });

  it('one that looked up no rest day depends on no calendar', () => {
    expect(calendarYears(count('GB', 'P1Y'))).toEqual({ years: [], unknown: [] });
    expect(calendarYears(count('EU'))).toEqual({ jurisdiction: 'EU', years: [2026], unknown: [2026] });
  });
});
