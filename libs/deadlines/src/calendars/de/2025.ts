import type { HolidayCalendar } from '../../domain/calendar.js';

export const DE_2025: HolidayCalendar = {
  jurisdiction: 'DE',
  year: 2025,
  source:
    'public holidays of all Länder (Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Christmas); Einigungsvertrag, art. 2(2) (3 October)',
  publishedAt: '1990-08-31',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2025-01-01', to: '2025-01-01' },
    { name: 'Good Friday', from: '2025-04-18', to: '2025-04-18' },
    { name: 'Easter Monday', from: '2025-04-21', to: '2025-04-21' },
    { name: 'Labour Day', from: '2025-05-01', to: '2025-05-01' },
    { name: 'Ascension Day', from: '2025-05-29', to: '2025-05-29' },
    { name: 'Whit Monday', from: '2025-06-09', to: '2025-06-09' },
    { name: 'German Unity Day', from: '2025-10-03', to: '2025-10-03' },
    { name: 'Christmas Day', from: '2025-12-25', to: '2025-12-25' },
    { name: 'Second Day of Christmas', from: '2025-12-26', to: '2025-12-26' },
  ],
  makeUpDays: [],
};
