import type { HolidayCalendar } from '../../domain/calendar.js';

export const GB_2025: HolidayCalendar = {
  jurisdiction: 'GB',
  year: 2025,
  source:
    'Banking and Financial Dealings Act 1971, Sch. 1; proclamations; bank holidays of England and Wales as listed by the government',
  publishedAt: '2023',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2025-01-01', to: '2025-01-01' },
    { name: 'Good Friday', from: '2025-04-18', to: '2025-04-18' },
    { name: 'Easter Monday', from: '2025-04-21', to: '2025-04-21' },
    { name: 'Early May bank holiday', from: '2025-05-05', to: '2025-05-05' },
    { name: 'Spring bank holiday', from: '2025-05-26', to: '2025-05-26' },
    { name: 'Summer bank holiday', from: '2025-08-25', to: '2025-08-25' },
    { name: 'Christmas Day', from: '2025-12-25', to: '2025-12-25' },
    { name: 'Boxing Day', from: '2025-12-26', to: '2025-12-26' },
  ],
  makeUpDays: [],
};
