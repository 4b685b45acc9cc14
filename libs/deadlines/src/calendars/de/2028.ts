import type { HolidayCalendar } from '../../domain/calendar.js';

export const DE_2028: HolidayCalendar = {
  jurisdiction: 'DE',
  year: 2028,
  source:
    'public holidays of all Länder (Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Christmas); Einigungsvertrag, art. 2(2) (3 October)',
  publishedAt: '1990-08-31',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2028-01-01', to: '2028-01-01' },
    { name: 'Good Friday', from: '2028-04-14', to: '2028-04-14' },
    { name: 'Easter Monday', from: '2028-04-17', to: '2028-04-17' },
    { name: 'Labour Day', from: '2028-05-01', to: '2028-05-01' },
    { name: 'Ascension Day', from: '2028-05-25', to: '2028-05-25' },
    { name: 'Whit Monday', from: '2028-06-05', to: '2028-06-05' },
    { name: 'German Unity Day', from: '2028-10-03', to: '2028-10-03' },
    { name: 'Christmas Day', from: '2028-12-25', to: '2028-12-25' },
    { name: 'Second Day of Christmas', from: '2028-12-26', to: '2028-12-26' },
  ],
  makeUpDays: [],
};
