import type { HolidayCalendar } from '../../domain/calendar.js';

/** Days equated by royal decree for national periods (art. 3(3)) are not listed: they are no public holidays. */
export const NL_2025: HolidayCalendar = {
  jurisdiction: 'NL',
  year: 2025,
  source: 'Algemene termijnenwet, art. 3(1) and (2)',
  publishedAt: '1964-07-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2025-01-01', to: '2025-01-01' },
    { name: 'Good Friday', from: '2025-04-18', to: '2025-04-18', kind: 'EQUATED' },
    { name: 'Easter Monday', from: '2025-04-21', to: '2025-04-21' },
    { name: "King's Day", from: '2025-04-26', to: '2025-04-26' },
    { name: 'Liberation Day', from: '2025-05-05', to: '2025-05-05' },
    { name: 'Ascension Day', from: '2025-05-29', to: '2025-05-29' },
    { name: 'Whit Monday', from: '2025-06-09', to: '2025-06-09' },
    { name: 'Christmas Day', from: '2025-12-25', to: '2025-12-25' },
    { name: 'Second Day of Christmas', from: '2025-12-26', to: '2025-12-26' },
  ],
  makeUpDays: [],
};
