import type { HolidayCalendar } from '../../domain/calendar.js';

export const CN_2021: HolidayCalendar = {
  jurisdiction: 'CN',
  year: 2021,
  source: '国务院办公厅关于2021年部分节假日安排的通知, 国办发明电〔2020〕27号',
  publishedAt: '2020-11-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2021-01-01', to: '2021-01-03' },
    { name: 'Spring Festival', from: '2021-02-11', to: '2021-02-17' },
    { name: 'Qingming', from: '2021-04-03', to: '2021-04-05' },
    { name: 'Labour Day', from: '2021-05-01', to: '2021-05-05' },
    { name: 'Dragon Boat Festival', from: '2021-06-12', to: '2021-06-14' },
    { name: 'Mid-Autumn Festival', from: '2021-09-19', to: '2021-09-21' },
    { name: 'National Day', from: '2021-10-01', to: '2021-10-07' },
  ],
  makeUpDays: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
};
