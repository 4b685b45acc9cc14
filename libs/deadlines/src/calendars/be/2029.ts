import type { HolidayCalendar } from '../../domain/calendar.js';

export const BE_2029: HolidayCalendar = {
  jurisdiction: 'BE',
  year: 2029,
  source: 'Arrêté royal du 18 avril 1974, art. 1',
  publishedAt: '1974-04-18',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2029-01-01', to: '2029-01-01' },
    { name: 'Easter Monday', from: '2029-04-02', to: '2029-04-02' },
    { name: 'Labour Day', from: '2029-05-01', to: '2029-05-01' },
    { name: 'Ascension Day', from: '2029-05-10', to: '2029-05-10' },
    { name: 'Whit Monday', from: '2029-05-21', to: '2029-05-21' },
    { name: 'National Day', from: '2029-07-21', to: '2029-07-21' },
    { name: 'Assumption Day', from: '2029-08-15', to: '2029-08-15' },
    { name: "All Saints' Day", from: '2029-11-01', to: '2029-11-01' },
    { name: 'Armistice Day', from: '2029-11-11', to: '2029-11-11' },
    { name: 'Christmas Day', from: '2029-12-25', to: '2029-12-25' },
  ],
  makeUpDays: [],
};
