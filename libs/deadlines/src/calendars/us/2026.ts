import type { HolidayCalendar } from '../../domain/calendar.js';

export const US_2026: HolidayCalendar = {
  jurisdiction: 'US',
  year: 2026,
  source: '5 U.S.C. 6103(a), (b); Executive Order 11582 (Sundays)',
  publishedAt: '2021-06-17',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2026-01-01', to: '2026-01-01' },
    { name: 'Martin Luther King Jr. Day', from: '2026-01-19', to: '2026-01-19' },
    { name: "Washington's Birthday", from: '2026-02-16', to: '2026-02-16' },
    { name: 'Memorial Day', from: '2026-05-25', to: '2026-05-25' },
    { name: 'Juneteenth', from: '2026-06-19', to: '2026-06-19' },
    { name: 'Independence Day', from: '2026-07-03', to: '2026-07-03', kind: 'OBSERVED' },
    { name: 'Independence Day', from: '2026-07-04', to: '2026-07-04' },
    { name: 'Labor Day', from: '2026-09-07', to: '2026-09-07' },
    { name: 'Columbus Day', from: '2026-10-12', to: '2026-10-12' },
    { name: 'Veterans Day', from: '2026-11-11', to: '2026-11-11' },
    { name: 'Thanksgiving Day', from: '2026-11-26', to: '2026-11-26' },
    { name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25' },
  ],
  makeUpDays: [],
};
