import type { HolidayCalendar } from '../../domain/calendar.js';

export const BE_2028: HolidayCalendar = {
  jurisdiction: 'BE',
  year: 2028,
  source: 'Arrêté royal du 18 avril 1974, art. 1',
  publishedAt: '1974-04-18',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2028-01-01', to: '2028-01-01' },
    { name: 'Easter Monday', from: '2028-04-17', to: '2028-04-17' },
    { name: 'Labour Day', from: '2028-05-01', to: '2028-05-01' },
    { name: 'Ascension Day', from: '2028-05-25', to: '2028-05-25' },
    { name: 'Whit Monday', from: '2028-06-05', to: '2028-06-05' },
    { name: 'National Day', from: '2028-07-21', to: '2028-07-21' },
    { name: 'Assumption Day', from: '2028-08-15', to: '2028-08-15' },
    { name: "All Saints' Day", from: '2028-11-01', to: '2028-11-01' },
    { name: 'Armistice Day', from: '2028-11-11', to: '2028-11-11' },
    { name: 'Christmas Day', from: '2028-12-25', to: '2028-12-25' },
  ],
  makeUpDays: [],
};
