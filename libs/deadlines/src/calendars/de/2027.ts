import type { HolidayCalendar } from '../../domain/calendar.js';

export const DE_2027: HolidayCalendar = {
  jurisdiction: 'DE',
  year: 2027,
  source:
    'public holidays of all Länder (Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Christmas); Einigungsvertrag, art. 2(2) (3 October)',
  publishedAt: '1990-08-31',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2027-01-01', to: '2027-01-01' },
    { name: 'Good Friday', from: '2027-03-26', to: '2027-03-26' },
    { name: 'Easter Monday', from: '2027-03-29', to: '2027-03-29' },
    { name: 'Labour Day', from: '2027-05-01', to: '2027-05-01' },
    { name: 'Ascension Day', from: '2027-05-06', to: '2027-05-06' },
    { name: 'Whit Monday', from: '2027-05-17', to: '2027-05-17' },
    { name: 'German Unity Day', from: '2027-10-03', to: '2027-10-03' },
    { name: 'Christmas Day', from: '2027-12-25', to: '2027-12-25' },
    { name: 'Second Day of Christmas', from: '2027-12-26', to: '2027-12-26' },
  ],
  makeUpDays: [],
};
