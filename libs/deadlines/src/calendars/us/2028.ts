import type { HolidayCalendar } from '../../domain/calendar.js';

export const US_2028: HolidayCalendar = {
  jurisdiction: 'US',
  year: 2028,
  source: '5 U.S.C. 6103(a), (b); Executive Order 11582 (Sundays)',
  publishedAt: '2021-06-17',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2028-01-01', to: '2028-01-01' },
    { name: 'Martin Luther King Jr. Day', from: '2028-01-17', to: '2028-01-17' },
    { name: "Washington's Birthday", from: '2028-02-21', to: '2028-02-21' },
    { name: 'Memorial Day', from: '2028-05-29', to: '2028-05-29' },
    { name: 'Juneteenth', from: '2028-06-19', to: '2028-06-19' },
    { name: 'Independence Day', from: '2028-07-04', to: '2028-07-04' },
    { name: 'Labor Day', from: '2028-09-04', to: '2028-09-04' },
    { name: 'Columbus Day', from: '2028-10-09', to: '2028-10-09' },
    { name: 'Veterans Day', from: '2028-11-10', to: '2028-11-10', kind: 'OBSERVED' },
    { name: 'Veterans Day', from: '2028-11-11', to: '2028-11-11' },
    { name: 'Thanksgiving Day', from: '2028-11-23', to: '2028-11-23' },
    { name: 'Christmas Day', from: '2028-12-25', to: '2028-12-25' },
  ],
  makeUpDays: [],
};
