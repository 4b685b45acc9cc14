import type { HolidayCalendar } from '../../domain/calendar.js';

export const TW_2025: HolidayCalendar = {
  jurisdiction: 'TW',
  year: 2025,
  source: '中華民國114年（2025年）政府行政機關辦公日曆表（修正版）; 紀念日及節日實施條例',
  publishedAt: '2025-06-13',
  complete: true,
  holidays: [
    { name: 'Founding Day', from: '2025-01-01', to: '2025-01-01' },
    { name: 'Day off exchanged for a Saturday', from: '2025-01-27', to: '2025-01-27' },
    { name: "Chinese New Year's Eve", from: '2025-01-28', to: '2025-01-28' },
    { name: 'Chinese New Year', from: '2025-01-29', to: '2025-01-31' },
    { name: 'Peace Memorial Day', from: '2025-02-28', to: '2025-02-28' },
    { name: "Children's Day", from: '2025-04-03', to: '2025-04-03' },
    { name: "Children's Day; Tomb-Sweeping Day", from: '2025-04-04', to: '2025-04-04' },
    { name: 'Dragon Boat Festival', from: '2025-05-30', to: '2025-05-31' },
    { name: "Confucius' Birthday", from: '2025-09-28', to: '2025-09-29' },
    { name: 'Mid-Autumn Festival', from: '2025-10-06', to: '2025-10-06' },
    { name: 'National Day', from: '2025-10-10', to: '2025-10-10' },
    { name: 'Restoration Day', from: '2025-10-24', to: '2025-10-25' },
    { name: 'Constitution Day', from: '2025-12-25', to: '2025-12-25' },
  ],
  makeUpDays: ['2025-02-08'],
};
