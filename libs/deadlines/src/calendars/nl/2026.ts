import type { HolidayCalendar } from '../../domain/calendar.js';

/** Days equated by royal decree for national periods (art. 3(3)) are not listed: they are no public holidays. */
export const NL_2026: HolidayCalendar = {
  jurisdiction: 'NL',
  year: 2026,
  source: 'Algemene termijnenwet, art. 3(1) and (2)',
  publishedAt: '1964-07-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2026-01-01', to: '2026-01-01' },
    { name: 'Good Friday', from: '2026-04-03', to: '2026-04-03', kind: 'EQUATED' },
    { name: 'Easter Monday', from: '2026-04-06', to: '2026-04-06' },
    { name: "King's Day", from: '2026-04-27', to: '2026-04-27' },
    { name: 'Liberation Day', from: '2026-05-05', to: '2026-05-05' },
    { name: 'Ascension Day', from: '2026-05-14', to: '2026-05-14' },
    { name: 'Whit Monday', from: '2026-05-25', to: '2026-05-25' },
    { name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25' },
    { name: 'Second Day of Christmas', from: '2026-12-26', to: '2026-12-26' },
  ],
  makeUpDays: [],
};
