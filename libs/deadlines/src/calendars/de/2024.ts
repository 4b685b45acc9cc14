import type { HolidayCalendar } from '../../domain/calendar.js';

export const DE_2024: HolidayCalendar = {
  jurisdiction: 'DE',
  year: 2024,
  source:
    'public holidays of all Länder (Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Christmas); Einigungsvertrag, art. 2(2) (3 October)',
  publishedAt: '1990-08-31',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2024-01-01', to: '2024-01-01' },
    { name: 'Good Friday', from: '2024-03-29', to: '2024-03-29' },
    { name: 'Easter Monday', from: '2024-04-01', to: '2024-04-01' },
    { name: 'Labour Day', from: '2024-05-01', to: '2024-05-01' },
    { name: 'Ascension Day', from: '2024-05-09', to: '2024-05-09' },
    { name: 'Whit Monday', from: '2024-05-20', to: '2024-05-20' },
    { name: 'German Unity Day', from: '2024-10-03', to: '2024-10-03' },
    { name: 'Christmas Day', from: '2024-12-25', to: '2024-12-25' },
    { name: 'Second Day of Christmas', from: '2024-12-26', to: '2024-12-26' },
  ],
  makeUpDays: [],
};
