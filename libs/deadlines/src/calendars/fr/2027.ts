import type { HolidayCalendar } from '../../domain/calendar.js';

export const FR_2027: HolidayCalendar = {
  jurisdiction: 'FR',
  year: 2027,
  source: 'Code du travail, art. L3133-1',
  publishedAt: '2016-08-08',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2027-01-01', to: '2027-01-01' },
    { name: 'Easter Monday', from: '2027-03-29', to: '2027-03-29' },
    { name: 'Labour Day', from: '2027-05-01', to: '2027-05-01' },
    { name: 'Ascension Day', from: '2027-05-06', to: '2027-05-06' },
    { name: 'Victory Day', from: '2027-05-08', to: '2027-05-08' },
    { name: 'Whit Monday', from: '2027-05-17', to: '2027-05-17' },
    { name: 'National Day', from: '2027-07-14', to: '2027-07-14' },
    { name: 'Assumption Day', from: '2027-08-15', to: '2027-08-15' },
    { name: "All Saints' Day", from: '2027-11-01', to: '2027-11-01' },
    { name: 'Armistice Day', from: '2027-11-11', to: '2027-11-11' },
    { name: 'Christmas Day', from: '2027-12-25', to: '2027-12-25' },
  ],
  makeUpDays: [],
};
