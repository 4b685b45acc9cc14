import type { HolidayCalendar } from '../../domain/calendar.js';

export const US_2027: HolidayCalendar = {
  jurisdiction: 'US',
  year: 2027,
  source: '5 U.S.C. 6103(a), (b); Executive Order 11582 (Sundays)',
  publishedAt: '2021-06-17',
  complete: true,
  holidays: [
    { name: "New Year's Day", from: '2027-01-01', to: '2027-01-01' },
    { name: 'Martin Luther King Jr. Day', from: '2027-01-18', to: '2027-01-18' },
    { name: "Washington's Birthday", from: '2027-02-15', to: '2027-02-15' },
    { name: 'Memorial Day', from: '2027-05-31', to: '2027-05-31' },
    { name: 'Juneteenth', from: '2027-06-18', to: '2027-06-18', kind: 'OBSERVED' },
    { name: 'Juneteenth', from: '2027-06-19', to: '2027-06-19' },
    { name: 'Independence Day', from: '2027-07-04', to: '2027-07-04' },
    { name: 'Independence Day', from: '2027-07-05', to: '2027-07-05', kind: 'OBSERVED' },
    { name: 'Labor Day', from: '2027-09-06', to: '2027-09-06' },
    { name: 'Columbus Day', from: '2027-10-11', to: '2027-10-11' },
    { name: 'Veterans Day', from: '2027-11-11', to: '2027-11-11' },
    { name: 'Thanksgiving Day', from: '2027-11-25', to: '2027-11-25' },
    { name: 'Christmas Day', from: '2027-12-24', to: '2027-12-24', kind: 'OBSERVED' },
    { name: 'Christmas Day', from: '2027-12-25', to: '2027-12-25' },
    { name: "New Year's Day", from: '2027-12-31', to: '2027-12-31', kind: 'OBSERVED' },
  ],
  makeUpDays: [],
};
