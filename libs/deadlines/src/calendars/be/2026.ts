import type { HolidayCalendar } from '../../domain/calendar.js';

export const BE_2026: HolidayCalendar = {
  jurisdiction: 'BE',
  year: 2026,
  source: 'Arrêté royal du 18 avril 1974, art. 1',
  publishedAt: '1974-04-18',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2026-01-01', to: '2026-01-01' },
    { name: 'Easter Monday', from: '2026-04-06', to: '2026-04-06' },
    { name: 'Labour Day', from: '2026-05-01', to: '2026-05-01' },
    { name: 'Ascension Day', from: '2026-05-14', to: '2026-05-14' },
    { name: 'Whit Monday', from: '2026-05-25', to: '2026-05-25' },
    { name: 'National Day', from: '2026-07-21', to: '2026-07-21' },
    { name: 'Assumption Day', from: '2026-08-15', to: '2026-08-15' },
    { name: "All Saints' Day", from: '2026-11-01', to: '2026-11-01' },
    { name: 'Armistice Day', from: '2026-11-11', to: '2026-11-11' },
    { name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25' },
  ],
  makeUpDays: [],
};
