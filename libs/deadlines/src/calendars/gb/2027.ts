import type { HolidayCalendar } from '../../domain/calendar.js';

export const GB_2027: HolidayCalendar = {
  jurisdiction: 'GB',
  year: 2027,
  source:
    'Banking and Financial Dealings Act 1971, Sch. 1; proclamations; bank holidays of England and Wales as listed by the government',
  publishedAt: '2025',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2027-01-01', to: '2027-01-01' },
    { name: 'Good Friday', from: '2027-03-26', to: '2027-03-26' },
    { name: 'Easter Monday', from: '2027-03-29', to: '2027-03-29' },
    { name: 'Early May bank holiday', from: '2027-05-03', to: '2027-05-03' },
    { name: 'Spring bank holiday', from: '2027-05-31', to: '2027-05-31' },
    { name: 'Summer bank holiday', from: '2027-08-30', to: '2027-08-30' },
    { name: 'Christmas Day', from: '2027-12-25', to: '2027-12-25' },
    { name: 'Boxing Day', from: '2027-12-26', to: '2027-12-26' },
    { name: 'Christmas Day', from: '2027-12-27', to: '2027-12-27' },
    { name: 'Boxing Day', from: '2027-12-28', to: '2027-12-28' },
  ],
  makeUpDays: [],
};
