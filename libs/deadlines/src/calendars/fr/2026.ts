import type { HolidayCalendar } from '../../domain/calendar.js';

export const FR_2026: HolidayCalendar = {
  jurisdiction: 'FR',
  year: 2026,
  source: 'Code du travail, art. L3133-1',
  publishedAt: '2016-08-08',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2026-01-01', to: '2026-01-01' },
    { name: 'Easter Monday', from: '2026-04-06', to: '2026-04-06' },
    { name: 'Labour Day', from: '2026-05-01', to: '2026-05-01' },
    { name: 'Victory Day', from: '2026-05-08', to: '2026-05-08' },
    { name: 'Ascension Day', from: '2026-05-14', to: '2026-05-14' },
    { name: 'Whit Monday', from: '2026-05-25', to: '2026-05-25' },
    { name: 'National Day', from: '2026-07-14', to: '2026-07-14' },
    { name: 'Assumption Day', from: '2026-08-15', to: '2026-08-15' },
    { name: "All Saints' Day", from: '2026-11-01', to: '2026-11-01' },
    { name: 'Armistice Day', from: '2026-11-11', to: '2026-11-11' },
    { name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25' },
  ],
  makeUpDays: [],
};
