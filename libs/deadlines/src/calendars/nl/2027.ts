import type { HolidayCalendar } from '../../domain/calendar.js';

/** Days equated by royal decree for national periods (art. 3(3)) are not listed: they are no public holidays. */
export const NL_2027: HolidayCalendar = {
  jurisdiction: 'NL',
  year: 2027,
  source: 'Algemene termijnenwet, art. 3(1) and (2)',
  publishedAt: '1964-07-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2027-01-01', to: '2027-01-01' },
    { name: 'Good Friday', from: '2027-03-26', to: '2027-03-26', kind: 'EQUATED' },
    { name: 'Easter Monday', from: '2027-03-29', to: '2027-03-29' },
    { name: "King's Day", from: '2027-04-27', to: '2027-04-27' },
    { name: 'Liberation Day', from: '2027-05-05', to: '2027-05-05' },
    { name: 'Ascension Day', from: '2027-05-06', to: '2027-05-06' },
    { name: 'Whit Monday', from: '2027-05-17', to: '2027-05-17' },
    { name: 'Christmas Day', from: '2027-12-25', to: '2027-12-25' },
    { name: 'Second Day of Christmas', from: '2027-12-26', to: '2027-12-26' },
  ],
  makeUpDays: [],
};
