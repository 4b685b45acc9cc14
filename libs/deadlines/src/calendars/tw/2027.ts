import type { HolidayCalendar } from '../../domain/calendar.js';

/** Counted from the statute; the calendar of the year was not read, so results stay provisional. */
export const TW_2027: HolidayCalendar = {
  jurisdiction: 'TW',
  year: 2027,
  source: '紀念日及節日實施條例, by its rules of substitution; 中華民國116年政府行政機關辦公日曆表 not read',
  publishedAt: '2025-05-28',
  complete: false,
  holidays: [
    { name: 'Founding Day', from: '2027-01-01', to: '2027-01-01' },
    { name: "Chinese New Year's Eve", from: '2027-02-04', to: '2027-02-05' },
    { name: 'Chinese New Year', from: '2027-02-06', to: '2027-02-10' },
    { name: 'Peace Memorial Day', from: '2027-02-28', to: '2027-03-01' },
    { name: "Children's Day", from: '2027-04-04', to: '2027-04-04' },
    { name: 'Tomb-Sweeping Day', from: '2027-04-05', to: '2027-04-05' },
    { name: "Children's Day", from: '2027-04-06', to: '2027-04-06' },
    { name: 'Labour Day', from: '2027-04-30', to: '2027-05-01' },
    { name: 'Dragon Boat Festival', from: '2027-06-09', to: '2027-06-09' },
    { name: 'Mid-Autumn Festival', from: '2027-09-15', to: '2027-09-15' },
    { name: "Confucius' Birthday", from: '2027-09-28', to: '2027-09-28' },
    { name: 'National Day', from: '2027-10-10', to: '2027-10-11' },
    { name: 'Restoration Day', from: '2027-10-25', to: '2027-10-25' },
    { name: 'Constitution Day', from: '2027-12-24', to: '2027-12-25' },
    { name: 'Founding Day', from: '2027-12-31', to: '2027-12-31' },
  ],
  makeUpDays: [],
};
