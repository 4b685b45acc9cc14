import type { HolidayCalendar } from '../../domain/calendar.js';

/** Every Sunday is a general holiday too. */
export const HK_2026: HolidayCalendar = {
  jurisdiction: 'HK',
  year: 2026,
  source: 'General Holidays Ordinance (Cap. 149); general holidays for 2026, Gazette; press release P2025051300354',
  publishedAt: '2025-05-16',
  complete: true,
  holidays: [
    { name: 'The first day of January', from: '2026-01-01', to: '2026-01-01' },
    { name: "Lunar New Year's Day", from: '2026-02-17', to: '2026-02-17' },
    { name: 'The second day of Lunar New Year', from: '2026-02-18', to: '2026-02-18' },
    { name: 'The third day of Lunar New Year', from: '2026-02-19', to: '2026-02-19' },
    { name: 'Good Friday', from: '2026-04-03', to: '2026-04-03' },
    { name: 'The day following Good Friday', from: '2026-04-04', to: '2026-04-04' },
    { name: 'The day following Ching Ming Festival', from: '2026-04-06', to: '2026-04-06' },
    { name: 'The day following Easter Monday', from: '2026-04-07', to: '2026-04-07' },
    { name: 'Labour Day', from: '2026-05-01', to: '2026-05-01' },
    { name: 'The day following the Birthday of the Buddha', from: '2026-05-25', to: '2026-05-25' },
    { name: 'Tuen Ng Festival', from: '2026-06-19', to: '2026-06-19' },
    { name: 'HKSAR Establishment Day', from: '2026-07-01', to: '2026-07-01' },
    { name: 'The day following the Chinese Mid-Autumn Festival', from: '2026-09-26', to: '2026-09-26' },
    { name: 'National Day', from: '2026-10-01', to: '2026-10-01' },
    { name: 'The day following Chung Yeung Festival', from: '2026-10-19', to: '2026-10-19' },
    { name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25' },
    { name: 'The first weekday after Christmas Day', from: '2026-12-26', to: '2026-12-26' },
  ],
  makeUpDays: [],
};
