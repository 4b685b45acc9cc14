import type { HolidayCalendar } from '../../domain/calendar.js';

export const CN_2023: HolidayCalendar = {
  jurisdiction: 'CN',
  year: 2023,
  source: '国务院办公厅关于2023年部分节假日安排的通知, 国办发明电〔2022〕16号',
  publishedAt: '2022-12-08',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2022-12-31', to: '2023-01-02' },
    { name: 'Spring Festival', from: '2023-01-21', to: '2023-01-27' },
    { name: 'Qingming', from: '2023-04-05', to: '2023-04-05' },
    { name: 'Labour Day', from: '2023-04-29', to: '2023-05-03' },
    { name: 'Dragon Boat Festival', from: '2023-06-22', to: '2023-06-24' },
    { name: 'Mid-Autumn and National Day', from: '2023-09-29', to: '2023-10-06' },
  ],
  makeUpDays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
};
