import type { HolidayCalendar } from '../../domain/calendar.js';

export const TW_2026: HolidayCalendar = {
  jurisdiction: 'TW',
  year: 2026,
  source: '中華民國115年（2026年）政府行政機關辦公日曆表, 院授人培字第11430248312號',
  publishedAt: '2025-06-13',
  complete: true,
  holidays: [
    { name: 'Founding Day', from: '2026-01-01', to: '2026-01-01' },
    { name: "Chinese New Year's Eve", from: '2026-02-15', to: '2026-02-16' },
    { name: 'Chinese New Year', from: '2026-02-17', to: '2026-02-19' },
    { name: "Chinese New Year's Eve", from: '2026-02-20', to: '2026-02-20' },
    { name: 'Peace Memorial Day', from: '2026-02-27', to: '2026-02-28' },
    { name: "Children's Day", from: '2026-04-03', to: '2026-04-04' },
    { name: 'Tomb-Sweeping Day', from: '2026-04-05', to: '2026-04-06' },
    { name: 'Labour Day', from: '2026-05-01', to: '2026-05-01' },
    { name: 'Dragon Boat Festival', from: '2026-06-19', to: '2026-06-19' },
    { name: 'Mid-Autumn Festival', from: '2026-09-25', to: '2026-09-25' },
    { name: "Confucius' Birthday", from: '2026-09-28', to: '2026-09-28' },
    { name: 'National Day', from: '2026-10-09', to: '2026-10-10' },
    { name: 'Restoration Day', from: '2026-10-25', to: '2026-10-26' },
    { name: 'Constitution Day', from: '2026-12-25', to: '2026-12-25' },
  ],
  makeUpDays: [],
};
