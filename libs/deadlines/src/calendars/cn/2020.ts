import type { HolidayCalendar } from '../../domain/calendar.js';

/** The Spring Festival block is the one prolonged to 2 February on 2020-01-26; 1 February was to be worked and was not. */
export const CN_2020: HolidayCalendar = {
  jurisdiction: 'CN',
  year: 2020,
  source:
    '国务院办公厅关于2020年部分节假日安排的通知, 国办发明电〔2019〕16号; 关于延长2020年春节假期的通知, 国办发明电〔2020〕1号',
  publishedAt: '2019-11-21',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2020-01-01', to: '2020-01-01' },
    { name: 'Spring Festival', from: '2020-01-24', to: '2020-02-02' },
    { name: 'Qingming', from: '2020-04-04', to: '2020-04-06' },
    { name: 'Labour Day', from: '2020-05-01', to: '2020-05-05' },
    { name: 'Dragon Boat Festival', from: '2020-06-25', to: '2020-06-27' },
    { name: 'National Day and Mid-Autumn', from: '2020-10-01', to: '2020-10-08' },
  ],
  makeUpDays: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
};
