import type { HolidayCalendar } from '../../domain/calendar.js';

export const JP_2027: HolidayCalendar = {
  jurisdiction: 'JP',
  year: 2027,
  source: '国民の祝日に関する法律, arts. 2, 3; 内閣府「国民の祝日」について, 2027年',
  publishedAt: '2026-02-02',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2027-01-01', to: '2027-01-01' },
    { name: 'Coming of Age Day', from: '2027-01-11', to: '2027-01-11' },
    { name: 'Foundation Day', from: '2027-02-11', to: '2027-02-11' },
    { name: "Emperor's Birthday", from: '2027-02-23', to: '2027-02-23' },
    { name: 'Vernal Equinox Day', from: '2027-03-21', to: '2027-03-21' },
    { name: 'Substitute holiday', from: '2027-03-22', to: '2027-03-22' },
    { name: 'Showa Day', from: '2027-04-29', to: '2027-04-29' },
    { name: 'Constitution Memorial Day', from: '2027-05-03', to: '2027-05-03' },
    { name: 'Greenery Day', from: '2027-05-04', to: '2027-05-04' },
    { name: "Children's Day", from: '2027-05-05', to: '2027-05-05' },
    { name: 'Marine Day', from: '2027-07-19', to: '2027-07-19' },
    { name: 'Mountain Day', from: '2027-08-11', to: '2027-08-11' },
    { name: 'Respect for the Aged Day', from: '2027-09-20', to: '2027-09-20' },
    { name: 'Autumnal Equinox Day', from: '2027-09-23', to: '2027-09-23' },
    { name: 'Sports Day', from: '2027-10-11', to: '2027-10-11' },
    { name: 'Culture Day', from: '2027-11-03', to: '2027-11-03' },
    { name: 'Labour Thanksgiving Day', from: '2027-11-23', to: '2027-11-23' },
  ],
  makeUpDays: [],
};
