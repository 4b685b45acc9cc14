import type { HolidayCalendar } from '../../domain/calendar.js';

export const DE_2026: HolidayCalendar = {
  jurisdiction: 'DE',
  year: 2026,
  source:
    'public holidays of all Länder (Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Christmas); Einigungsvertrag, art. 2(2) (3 October)',
  publishedAt: '1990-08-31',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2026-01-01', to: '2026-01-01' },
    { name: 'Good Friday', from: '2026-04-03', to: '2026-04-03' },
    { name: 'Easter Monday', from: '2026-04-06', to: '2026-04-06' },
    { name: 'Labour Day', from: '2026-05-01', to: '2026-05-01' },
    { name: 'Ascension Day', from: '2026-05-14', to: '2026-05-14' },
    { name: 'Whit Monday', from: '2026-05-25', to: '2026-05-25' },
    { name: 'German Unity Day', from: '2026-10-03', to: '2026-10-03' },
    { name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25' },
    { name: 'Second Day of Christmas', from: '2026-12-26', to: '2026-12-26' },
  ],
  makeUpDays: [],
};
