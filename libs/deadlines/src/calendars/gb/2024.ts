import type { HolidayCalendar } from '../../domain/calendar.js';

export const GB_2024: HolidayCalendar = {
  jurisdiction: 'GB',
  year: 2024,
  source:
    'Banking and Financial Dealings Act 1971, Sch. 1; proclamations; bank holidays of England and Wales as listed by the government',
  publishedAt: '2022',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2024-01-01', to: '2024-01-01' },
    { name: 'Good Friday', from: '2024-03-29', to: '2024-03-29' },
    { name: 'Easter Monday', from: '2024-04-01', to: '2024-04-01' },
    { name: 'Early May bank holiday', from: '2024-05-06', to: '2024-05-06' },
    { name: 'Spring bank holiday', from: '2024-05-27', to: '2024-05-27' },
    { name: 'Summer bank holiday', from: '2024-08-26', to: '2024-08-26' },
    { name: 'Christmas Day', from: '2024-12-25', to: '2024-12-25' },
    { name: 'Boxing Day', from: '2024-12-26', to: '2024-12-26' },
  ],
  makeUpDays: [],
};
