import type { HolidayCalendar } from '../../domain/calendar.js';

export const BE_2027: HolidayCalendar = {
  jurisdiction: 'BE',
  year: 2027,
  source: 'Arrêté royal du 18 avril 1974, art. 1',
  publishedAt: '1974-04-18',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2027-01-01', to: '2027-01-01' },
    { name: 'Easter Monday', from: '2027-03-29', to: '2027-03-29' },
    { name: 'Labour Day', from: '2027-05-01', to: '2027-05-01' },
    { name: 'Ascension Day', from: '2027-05-06', to: '2027-05-06' },
    { name: 'Whit Monday', from: '2027-05-17', to: '2027-05-17' },
    { name: 'National Day', from: '2027-07-21', to: '2027-07-21' },
    { name: 'Assumption Day', from: '2027-08-15', to: '2027-08-15' },
    { name: "All Saints' Day", from: '2027-11-01', to: '2027-11-01' },
    { name: 'Armistice Day', from: '2027-11-11', to: '2027-11-11' },
    { name: 'Christmas Day', from: '2027-12-25', to: '2027-12-25' },
  ],
  makeUpDays: [],
};
