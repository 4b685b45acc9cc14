import type { HolidayCalendar } from '../../domain/calendar.js';

/** Every Sunday is a general holiday too. */
export const HK_2024: HolidayCalendar = {
  jurisdiction: 'HK',
  year: 2024,
  source: 'General Holidays Ordinance (Cap. 149); general holidays for 2024, Gazette',
  publishedAt: '2023-05-25',
  complete: true,
  holidays: [
    { name: 'The first day of January', from: '2024-01-01', to: '2024-01-01' },
    { name: "Lunar New Year's Day", from: '2024-02-10', to: '2024-02-10' },
    { name: 'The third day of Lunar New Year', from: '2024-02-12', to: '2024-02-12' },
    { name: 'The fourth day of Lunar New Year', from: '2024-02-13', to: '2024-02-13' },
    { name: 'Good Friday', from: '2024-03-29', to: '2024-03-29' },
    { name: 'The day following Good Friday', from: '2024-03-30', to: '2024-03-30' },
    { name: 'Easter Monday', from: '2024-04-01', to: '2024-04-01' },
    { name: 'Ching Ming Festival', from: '2024-04-04', to: '2024-04-04' },
    { name: 'Labour Day', from: '2024-05-01', to: '2024-05-01' },
    { name: 'The Birthday of the Buddha', from: '2024-05-15', to: '2024-05-15' },
    { name: 'Tuen Ng Festival', from: '2024-06-10', to: '2024-06-10' },
    { name: 'HKSAR Establishment Day', from: '2024-07-01', to: '2024-07-01' },
    { name: 'The day following the Chinese Mid-Autumn Festival', from: '2024-09-18', to: '2024-09-18' },
    { name: 'National Day', from: '2024-10-01', to: '2024-10-01' },
    { name: 'Chung Yeung Festival', from: '2024-10-11', to: '2024-10-11' },
    { name: 'Christmas Day', from: '2024-12-25', to: '2024-12-25' },
    { name: 'The first weekday after Christmas Day', from: '2024-12-26', to: '2024-12-26' },
  ],
  makeUpDays: [],
};
