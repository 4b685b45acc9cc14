import type { HolidayCalendar } from '../../domain/calendar.js';

export const CN_2025: HolidayCalendar = {
  jurisdiction: 'CN',
  year: 2025,
  source: '国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号',
  publishedAt: '2024-11-12',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2025-01-01', to: '2025-01-01' },
    { name: 'Spring Festival', from: '2025-01-28', to: '2025-02-04' },
    { name: 'Qingming', from: '2025-04-04', to: '2025-04-06' },
    { name: 'Labour Day', from: '2025-05-01', to: '2025-05-05' },
    { name: 'Dragon Boat Festival', from: '2025-05-31', to: '2025-06-02' },
    { name: 'National Day and Mid-Autumn', from: '2025-10-01', to: '2025-10-08' },
  ],
  makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
};
