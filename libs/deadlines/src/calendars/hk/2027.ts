import type { HolidayCalendar } from '../../domain/calendar.js';

/** Every Sunday is a general holiday too. */
export const HK_2027: HolidayCalendar = {
  jurisdiction: 'HK',
  year: 2027,
  source: 'General Holidays Ordinance (Cap. 149); general holidays for 2027, Gazette',
  publishedAt: '2026',
  complete: true,
  holidays: [
    { name: 'The first day of January', from: '2027-01-01', to: '2027-01-01' },
    { name: "Lunar New Year's Day", from: '2027-02-06', to: '2027-02-06' },
    { name: 'The third day of Lunar New Year', from: '2027-02-08', to: '2027-02-08' },
    { name: 'The fourth day of Lunar New Year', from: '2027-02-09', to: '2027-02-09' },
    { name: 'Good Friday', from: '2027-03-26', to: '2027-03-26' },
    { name: 'The day following Good Friday', from: '2027-03-27', to: '2027-03-27' },
    { name: 'Easter Monday', from: '2027-03-29', to: '2027-03-29' },
    { name: 'Ching Ming Festival', from: '2027-04-05', to: '2027-04-05' },
    { name: 'Labour Day', from: '2027-05-01', to: '2027-05-01' },
    { name: 'The Birthday of the Buddha', from: '2027-05-13', to: '2027-05-13' },
    { name: 'Tuen Ng Festival', from: '2027-06-09', to: '2027-06-09' },
    { name: 'HKSAR Establishment Day', from: '2027-07-01', to: '2027-07-01' },
    { name: 'The day following the Chinese Mid-Autumn Festival', from: '2027-09-16', to: '2027-09-16' },
    { name: 'National Day', from: '2027-10-01', to: '2027-10-01' },
    { name: 'Chung Yeung Festival', from: '2027-10-08', to: '2027-10-08' },
    { name: 'Christmas Day', from: '2027-12-25', to: '2027-12-25' },
    { name: 'The first weekday after Christmas Day', from: '2027-12-27', to: '2027-12-27' },
  ],
  makeUpDays: [],
};
