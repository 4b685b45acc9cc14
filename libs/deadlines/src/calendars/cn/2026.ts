import type { HolidayCalendar } from '../../domain/calendar.js';

export const CN_2026: HolidayCalendar = {
  jurisdiction: 'CN',
  year: 2026,
  source: '国务院办公厅关于2026年部分节假日安排的通知, 国办发明电〔2025〕7号',
  publishedAt: '2025-11-04',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2026-01-01', to: '2026-01-03' },
    { name: 'Spring Festival', from: '2026-02-15', to: '2026-02-23' },
    { name: 'Qingming', from: '2026-04-04', to: '2026-04-06' },
    { name: 'Labour Day', from: '2026-05-01', to: '2026-05-05' },
    { name: 'Dragon Boat Festival', from: '2026-06-19', to: '2026-06-21' },
    { name: 'Mid-Autumn Festival', from: '2026-09-25', to: '2026-09-27' },
    { name: 'National Day', from: '2026-10-01', to: '2026-10-07' },
  ],
  makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};
