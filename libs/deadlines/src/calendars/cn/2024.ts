import type { HolidayCalendar } from '../../domain/calendar.js';

export const CN_2024: HolidayCalendar = {
  jurisdiction: 'CN',
  year: 2024,
  source: '国务院办公厅关于2024年部分节假日安排的通知, 国办发明电〔2023〕7号',
  publishedAt: '2023-10-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2024-01-01', to: '2024-01-01' },
    { name: 'Spring Festival', from: '2024-02-10', to: '2024-02-17' },
    { name: 'Qingming', from: '2024-04-04', to: '2024-04-06' },
    { name: 'Labour Day', from: '2024-05-01', to: '2024-05-05' },
    { name: 'Dragon Boat Festival', from: '2024-06-10', to: '2024-06-10' },
    { name: 'Mid-Autumn Festival', from: '2024-09-15', to: '2024-09-17' },
    { name: 'National Day', from: '2024-10-01', to: '2024-10-07' },
  ],
  makeUpDays: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ],
};
