import type { HolidayCalendar } from '../../domain/calendar.js';

/** Days equated by royal decree for national periods (art. 3(3)) are not listed: they are no public holidays. */
export const NL_2028: HolidayCalendar = {
  jurisdiction: 'NL',
  year: 2028,
  source: 'Algemene termijnenwet, art. 3(1) and (2)',
  publishedAt: '1964-07-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2028-01-01', to: '2028-01-01' },
    { name: 'Good Friday', from: '2028-04-14', to: '2028-04-14', kind: 'EQUATED' },
    { name: 'Easter Monday', from: '2028-04-17', to: '2028-04-17' },
    { name: "King's Day", from: '2028-04-27', to: '2028-04-27' },
    { name: 'Liberation Day', from: '2028-05-05', to: '2028-05-05' },
    { name: 'Ascension Day', from: '2028-05-25', to: '2028-05-25' },
    { name: 'Whit Monday', from: '2028-06-05', to: '2028-06-05' },
    { name: 'Christmas Day', from: '2028-12-25', to: '2028-12-25' },
    { name: 'Second Day of Christmas', from: '2028-12-26', to: '2028-12-26' },
  ],
  makeUpDays: [],
};
