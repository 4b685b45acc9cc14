import type { HolidayCalendar } from '../../domain/calendar.js';

export const US_2024: HolidayCalendar = {
  jurisdiction: 'US',
  year: 2024,
  source: '5 U.S.C. 6103(a), (b); Executive Order 11582 (Sundays)',
  publishedAt: '2021-06-17',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2024-01-01', to: '2024-01-01' },
    { name: 'Martin Luther King Jr. Day', from: '2024-01-15', to: '2024-01-15' },
    { name: "Washington's Birthday", from: '2024-02-19', to: '2024-02-19' },
    { name: 'Memorial Day', from: '2024-05-27', to: '2024-05-27' },
    { name: 'Juneteenth', from: '2024-06-19', to: '2024-06-19' },
    { name: 'Independence Day', from: '2024-07-04', to: '2024-07-04' },
    { name: 'Labor Day', from: '2024-09-02', to: '2024-09-02' },
    { name: 'Columbus Day', from: '2024-10-14', to: '2024-10-14' },
    { name: 'Veterans Day', from: '2024-11-11', to: '2024-11-11' },
    { name: 'Thanksgiving Day', from: '2024-11-28', to: '2024-11-28' },
    { name: 'Christmas Day', from: '2024-12-25', to: '2024-12-25' },
  ],
  makeUpDays: [],
};
