import type { TraceLanguage } from './trace-step.js';

/** English sentences of the trace. */
export const EN: TraceLanguage = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  words: {
    PUBLICATION: 'publication',
    STATED_EVENT: 'the event as the party states it',
    KNOWLEDGE: 'knowledge of it',
  },
  templates: {
    TRIGGER: 'The period is triggered by {basis}.',
    LOCAL_DATE: 'The event {event} happened on {to} in {zone}.',
    START_EXCLUDED: 'The day of the event, {from}, is not counted; counting starts on {to}.',
    COUNT_DAYS: '{days} calendar days, counted from the day after {from}, end on {to}.',
    COUNT_MONTHS: '{months} months from {from} end on the corresponding day, {to}.',
    MONTH_END: 'The last month has no day with that number; the period ends on its last day, {to}.',
    COUNT_WORKING_DAYS:
      '{days} working days after {from}, rest days left out and make-up working days counted, end on {to}.',
    SHORT_PERIOD: 'A period of at most {maxDays} days counts no rest days: {days} days after {from} end on {to}.',
    HOURS_FROM_EVENT: 'A period in hours runs from the event itself, {from}.',
    HOURS_FROM_NEXT_HOUR: 'Before a court the hour of the event is not counted: from {from} the period runs from {to}.',
    COUNT_HOURS: '{hours} elapsed hours from {from} end at {to}.',
    COURT_ACT:
      'The act is one before a court: papers posted before the end are in time, and time of travel is not counted.',
    NO_ROLL: '{to} stays the last day; rest days do not move it here.',
    ROLL_WEEKEND: '{from} is a weekend rest day; the last day moves to {to}.',
    ROLL_HOLIDAY: '{from} is a rest day ({name}; {calendar}); the last day moves past the holiday to {to}.',
    MAKE_UP_DAY: '{to} is a weekend day worked in exchange for a holiday ({calendar}); it does not move the last day.',
    MINIMUM_WORKING_DAYS:
      'The period must contain at least {atLeast} working days; the last day moves from {from} to {to}.',
    CALENDAR_UNKNOWN:
      'No complete calendar of {year} is loaded: the result is provisional until it is published and reviewed.',
    ENDS_AT_MIDNIGHT: 'The last day, {from}, ends at 24:00; anything that arrives before {to} is in time.',
    ENDS_AT_CLOSING:
      'The channel closes at {closes} on the last day, {from}; anything that arrives before {to} is in time.',
    ENDS_AT_INSTANT: 'Anything that arrives before {to} is in time.',
  },
};
