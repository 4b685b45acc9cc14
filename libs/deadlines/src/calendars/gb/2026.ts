import type { HolidayCalendar } from '../../domain/calendar.js';

export const GB_2026: HolidayCalendar = {
  jurisdiction: 'GB',
  year: 2026,
  source:
    'Banking and Financial Dealings Act 1971, Sch. 1; proclamations; bank holidays of England and Wales as listed by the government',
  publishedAt: '2024',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2026-01-01', to: '2026-01-01' },
    { name: 'Good Friday', from: '2026-04-03', to: '2026-04-03' },
    { name: 'Easter Monday', from: '2026-04-06', to: '2026-04-06' },
    { name: 'Early May bank holiday', from: '2026-05-04', to: '2026-05-04' },
    { name: 'Spring bank holiday', from: '2026-05-25', to: '2026-05-25' },
    { name: 'Summer bank holiday', from: '2026-08-31', to: '2026-08-31' },
    { name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25' },
    { name: 'Boxing Day', from: '2026-12-26', to: '2026-12-26' },
    { name: 'Boxing Day', from: '2026-12-28', to: '2026-12-28' },
  ],
  makeUpDays: [],
};
