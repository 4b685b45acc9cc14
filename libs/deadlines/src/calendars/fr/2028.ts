import type { HolidayCalendar } from '../../domain/calendar.js';

export const FR_2028: HolidayCalendar = {
  jurisdiction: 'FR',
  year: 2028,
  source: 'Code du travail, art. L3133-1',
  publishedAt: '2016-08-08',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2028-01-01', to: '2028-01-01' },
    { name: 'Easter Monday', from: '2028-04-17', to: '2028-04-17' },
    { name: 'Labour Day', from: '2028-05-01', to: '2028-05-01' },
    { name: 'Victory Day', from: '2028-05-08', to: '2028-05-08' },
    { name: 'Ascension Day', from: '2028-05-25', to: '2028-05-25' },
    { name: 'Whit Monday', from: '2028-06-05', to: '2028-06-05' },
    { name: 'National Day', from: '2028-07-14', to: '2028-07-14' },
    { name: 'Assumption Day', from: '2028-08-15', to: '2028-08-15' },
    { name: "All Saints' Day", from: '2028-11-01', to: '2028-11-01' },
    { name: 'Armistice Day', from: '2028-11-11', to: '2028-11-11' },
    { name: 'Christmas Day', from: '2028-12-25', to: '2028-12-25' },
  ],
  makeUpDays: [],
};
