import type { HolidayCalendar } from '../../domain/calendar.js';

export const FR_2024: HolidayCalendar = {
  jurisdiction: 'FR',
  year: 2024,
  source: 'Code du travail, art. L3133-1',
  publishedAt: '2016-08-08',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2024-01-01', to: '2024-01-01' },
    { name: 'Easter Monday', from: '2024-04-01', to: '2024-04-01' },
    { name: 'Labour Day', from: '2024-05-01', to: '2024-05-01' },
    { name: 'Victory Day', from: '2024-05-08', to: '2024-05-08' },
    { name: 'Ascension Day', from: '2024-05-09', to: '2024-05-09' },
    { name: 'Whit Monday', from: '2024-05-20', to: '2024-05-20' },
    { name: 'National Day', from: '2024-07-14', to: '2024-07-14' },
    { name: 'Assumption Day', from: '2024-08-15', to: '2024-08-15' },
    { name: "All Saints' Day", from: '2024-11-01', to: '2024-11-01' },
    { name: 'Armistice Day', from: '2024-11-11', to: '2024-11-11' },
    { name: 'Christmas Day', from: '2024-12-25', to: '2024-12-25' },
  ],
  makeUpDays: [],
};
