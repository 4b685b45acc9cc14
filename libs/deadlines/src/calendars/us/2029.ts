import type { HolidayCalendar } from '../../domain/calendar.js';

export const US_2029: HolidayCalendar = {
  jurisdiction: 'US',
  year: 2029,
  source: '5 U.S.C. 6103(a), (b); Executive Order 11582 (Sundays)',
  publishedAt: '2021-06-17',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2029-01-01', to: '2029-01-01' },
    { name: 'Martin Luther King Jr. Day', from: '2029-01-15', to: '2029-01-15' },
    { name: "Washington's Birthday", from: '2029-02-19', to: '2029-02-19' },
    { name: 'Memorial Day', from: '2029-05-28', to: '2029-05-28' },
    { name: 'Juneteenth', from: '2029-06-19', to: '2029-06-19' },
    { name: 'Independence Day', from: '2029-07-04', to: '2029-07-04' },
    { name: 'Labor Day', from: '2029-09-03', to: '2029-09-03' },
    { name: 'Columbus Day', from: '2029-10-08', to: '2029-10-08' },
    { name: 'Veterans Day', from: '2029-11-11', to: '2029-11-11' },
    { name: 'Veterans Day', from: '2029-11-12', to: '2029-11-12', kind: 'OBSERVED' },
    { name: 'Thanksgiving Day', from: '2029-11-22', to: '2029-11-22' },
    { name: 'Christmas Day', from: '2029-12-25', to: '2029-12-25' },
  ],
  makeUpDays: [],
};
