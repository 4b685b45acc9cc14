import type { HolidayCalendar } from '../../domain/calendar.js';

export const FR_2029: HolidayCalendar = {
  jurisdiction: 'FR',
  year: 2029,
  source: 'Code du travail, art. L3133-1',
  publishedAt: '2016-08-08',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2029-01-01', to: '2029-01-01' },
    { name: 'Easter Monday', from: '2029-04-02', to: '2029-04-02' },
    { name: 'Labour Day', from: '2029-05-01', to: '2029-05-01' },
    { name: 'Victory Day', from: '2029-05-08', to: '2029-05-08' },
    { name: 'Ascension Day', from: '2029-05-10', to: '2029-05-10' },
    { name: 'Whit Monday', from: '2029-05-21', to: '2029-05-21' },
    { name: 'National Day', from: '2029-07-14', to: '2029-07-14' },
    { name: 'Assumption Day', from: '2029-08-15', to: '2029-08-15' },
    { name: "All Saints' Day", from: '2029-11-01', to: '2029-11-01' },
    { name: 'Armistice Day', from: '2029-11-11', to: '2029-11-11' },
    { name: 'Christmas Day', from: '2029-12-25', to: '2029-12-25' },
  ],
  makeUpDays: [],
};
