import type { HolidayCalendar } from '../../domain/calendar.js';

export const BE_2025: HolidayCalendar = {
  jurisdiction: 'BE',
  year: 2025,
  source: 'Arrêté royal du 18 avril 1974, art. 1',
  publishedAt: '1974-04-18',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2025-01-01', to: '2025-01-01' },
    { name: 'Easter Monday', from: '2025-04-21', to: '2025-04-21' },
    { name: 'Labour Day', from: '2025-05-01', to: '2025-05-01' },
    { name: 'Ascension Day', from: '2025-05-29', to: '2025-05-29' },
    { name: 'Whit Monday', from: '2025-06-09', to: '2025-06-09' },
    { name: 'National Day', from: '2025-07-21', to: '2025-07-21' },
    { name: 'Assumption Day', from: '2025-08-15', to: '2025-08-15' },
    { name: "All Saints' Day", from: '2025-11-01', to: '2025-11-01' },
    { name: 'Armistice Day', from: '2025-11-11', to: '2025-11-11' },
    { name: 'Christmas Day', from: '2025-12-25', to: '2025-12-25' },
  ],
  makeUpDays: [],
};
