import type { HolidayCalendar } from '../../domain/calendar.js';

export const CN_2022: HolidayCalendar = {
  jurisdiction: 'CN',
  year: 2022,
  source: '国务院办公厅关于2022年部分节假日安排的通知, 国办发明电〔2021〕11号',
  publishedAt: '2021-10-25',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2022-01-01', to: '2022-01-03' },
    { name: 'Spring Festival', from: '2022-01-31', to: '2022-02-06' },
    { name: 'Qingming', from: '2022-04-03', to: '2022-04-05' },
    { name: 'Labour Day', from: '2022-04-30', to: '2022-05-04' },
    { name: 'Dragon Boat Festival', from: '2022-06-03', to: '2022-06-05' },
    { name: 'Mid-Autumn Festival', from: '2022-09-10', to: '2022-09-12' },
    { name: 'National Day', from: '2022-10-01', to: '2022-10-07' },
  ],
  makeUpDays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
};
