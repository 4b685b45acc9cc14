import type { HolidayCalendar } from '../../domain/calendar.js';

export const US_2025: HolidayCalendar = {
  jurisdiction: 'US',
  year: 2025,
  source: '5 U.S.C. 6103(a), (b); Executive Order 11582 (Sundays)',
  publishedAt: '2021-06-17',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2025-01-01', to: '2025-01-01' },
    { name: 'Martin Luther King Jr. Day', from: '2025-01-20', to: '2025-01-20' },
    { name: "Washington's Birthday", from: '2025-02-17', to: '2025-02-17' },
    { name: 'Memorial Day', from: '2025-05-26', to: '2025-05-26' },
    { name: 'Juneteenth', from: '2025-06-19', to: '2025-06-19' },
    { name: 'Independence Day', from: '2025-07-04', to: '2025-07-04' },
    { name: 'Labor Day', from: '2025-09-01', to: '2025-09-01' },
    { name: 'Columbus Day', from: '2025-10-13', to: '2025-10-13' },
    { name: 'Veterans Day', from: '2025-11-11', to: '2025-11-11' },
    { name: 'Thanksgiving Day', from: '2025-11-27', to: '2025-11-27' },
    { name: 'Christmas Day', from: '2025-12-25', to: '2025-12-25' },
  ],
  makeUpDays: [],
};
