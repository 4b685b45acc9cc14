import type { HolidayCalendar } from '../../domain/calendar.js';

export const TW_2024: HolidayCalendar = {
  jurisdiction: 'TW',
  year: 2024,
  source: '中華民國113年（2024年）政府行政機關辦公日曆表',
  publishedAt: '2023-06-06',
  complete: true,
  holidays: [
    { name: 'Founding Day', from: '2024-01-01', to: '2024-01-01' },
    { name: 'Day off exchanged for a Saturday', from: '2024-02-08', to: '2024-02-08' },
    { name: "Chinese New Year's Eve", from: '2024-02-09', to: '2024-02-09' },
    { name: 'Chinese New Year', from: '2024-02-10', to: '2024-02-14' },
    { name: 'Peace Memorial Day', from: '2024-02-28', to: '2024-02-28' },
    { name: "Children's Day; Tomb-Sweeping Day", from: '2024-04-04', to: '2024-04-04' },
    { name: "Children's Day", from: '2024-04-05', to: '2024-04-05' },
    { name: 'Dragon Boat Festival', from: '2024-06-10', to: '2024-06-10' },
    { name: 'Mid-Autumn Festival', from: '2024-09-17', to: '2024-09-17' },
    { name: 'National Day', from: '2024-10-10', to: '2024-10-10' },
  ],
  makeUpDays: ['2024-02-17'],
};
