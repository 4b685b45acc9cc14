import type { HolidayCalendar } from '../../domain/calendar.js';

/** Every Sunday is a general holiday too. */
export const HK_2025: HolidayCalendar = {
  jurisdiction: 'HK',
  year: 2025,
  source: 'General Holidays Ordinance (Cap. 149); general holidays for 2025, Gazette',
  publishedAt: '2024',
  complete: true,
  holidays: [
    { name: 'The first day of January', from: '2025-01-01', to: '2025-01-01' },
    { name: "Lunar New Year's Day", from: '2025-01-29', to: '2025-01-29' },
    { name: 'The second day of Lunar New Year', from: '2025-01-30', to: '2025-01-30' },
    { name: 'The third day of Lunar New Year', from: '2025-01-31', to: '2025-01-31' },
    { name: 'Ching Ming Festival', from: '2025-04-04', to: '2025-04-04' },
    { name: 'Good Friday', from: '2025-04-18', to: '2025-04-18' },
    { name: 'The day following Good Friday', from: '2025-04-19', to: '2025-04-19' },
    { name: 'Easter Monday', from: '2025-04-21', to: '2025-04-21' },
    { name: 'Labour Day', from: '2025-05-01', to: '2025-05-01' },
    { name: 'The Birthday of the Buddha', from: '2025-05-05', to: '2025-05-05' },
    { name: 'Tuen Ng Festival', from: '2025-05-31', to: '2025-05-31' },
    { name: 'HKSAR Establishment Day', from: '2025-07-01', to: '2025-07-01' },
    { name: 'National Day', from: '2025-10-01', to: '2025-10-01' },
    { name: 'The day following the Chinese Mid-Autumn Festival', from: '2025-10-07', to: '2025-10-07' },
    { name: 'Chung Yeung Festival', from: '2025-10-29', to: '2025-10-29' },
    { name: 'Christmas Day', from: '2025-12-25', to: '2025-12-25' },
    { name: 'The first weekday after Christmas Day', from: '2025-12-26', to: '2025-12-26' },
  ],
  makeUpDays: [],
};
