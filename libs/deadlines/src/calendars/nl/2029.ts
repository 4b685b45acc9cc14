import type { HolidayCalendar } from '../../domain/calendar.js';

/** Days equated by royal decree for national periods (art. 3(3)) are not listed: they are no public holidays. */
export const NL_2029: HolidayCalendar = {
  jurisdiction: 'NL',
  year: 2029,
  source: 'Algemene termijnenwet, art. 3(1) and (2)',
  publishedAt: '1964-07-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2029-01-01', to: '2029-01-01' },
    { name: 'Good Friday', from: '2029-03-30', to: '2029-03-30', kind: 'EQUATED' },
    { name: 'Easter Monday', from: '2029-04-02', to: '2029-04-02' },
    { name: "King's Day", from: '2029-04-27', to: '2029-04-27' },
    { name: 'Liberation Day', from: '2029-05-05', to: '2029-05-05' },
    { name: 'Ascension Day', from: '2029-05-10', to: '2029-05-10' },
    { name: 'Whit Monday', from: '2029-05-21', to: '2029-05-21' },
    { name: 'Christmas Day', from: '2029-12-25', to: '2029-12-25' },
    { name: 'Second Day of Christmas', from: '2029-12-26', to: '2029-12-26' },
  ],
  makeUpDays: [],
};
