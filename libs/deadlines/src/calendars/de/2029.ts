import type { HolidayCalendar } from '../../domain/calendar.js';

export const DE_2029: HolidayCalendar = {
  jurisdiction: 'DE',
  year: 2029,
  source:
    'public holidays of all Länder (Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Christmas); Einigungsvertrag, art. 2(2) (3 October)',
  publishedAt: '1990-08-31',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2029-01-01', to: '2029-01-01' },
    { name: 'Good Friday', from: '2029-03-30', to: '2029-03-30' },
    { name: 'Easter Monday', from: '2029-04-02', to: '2029-04-02' },
    { name: 'Labour Day', from: '2029-05-01', to: '2029-05-01' },
    { name: 'Ascension Day', from: '2029-05-10', to: '2029-05-10' },
    { name: 'Whit Monday', from: '2029-05-21', to: '2029-05-21' },
    { name: 'German Unity Day', from: '2029-10-03', to: '2029-10-03' },
    { name: 'Christmas Day', from: '2029-12-25', to: '2029-12-25' },
    { name: 'Second Day of Christmas', from: '2029-12-26', to: '2029-12-26' },
  ],
  makeUpDays: [],
};
