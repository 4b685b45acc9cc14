import type { TraceLanguage } from './trace-step.js';

/** English sentences of the trace. */
export const EN: TraceLanguage = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  date: '{weekday} {date}',
  words: {
    PUBLICATION: 'publication',
    STATED_EVENT: 'the event as the party states it',
    KNOWLEDGE: 'knowledge of it',
    FIXED_BY_LAW: 'fixed by law',
    NONE: 'none',
    MANY: 'too many to name',
  },
  templates: {
    TRIGGER: 'The period is triggered by {basis}.',
    LOCAL_DATE: 'The event {event} happened on {to} in {zone}.',
    LOCAL_TIME_SKIPPED: 'The clock skipped the local time {from}; it is read as {to}.',
    LOCAL_TIME_DOUBLED: 'The local time {from} came twice; it is read as the first, {to}.',
    COURT_ACT: 'The act is one before a court.',
    START_EXCLUDED: 'The day of the event, {from}, is not counted; counting starts on {to}.',
    START_COUNTED: 'The period begins with {from} itself, which is counted.',
    BACK_FROM_EVENT: 'The act is due before the event; the period is counted back from it.',
    COUNT_DAYS: '{days:calendar day|calendar days} from {from}, not counted, end on {to}.',
    COUNT_MONTHS: '{months:month|months} from {from} end on the corresponding day, {to}.',
    MONTH_END: 'The last month has no day with that number; the period ends on its last day, {to}.',
    SEPARATE_DAYS:
      'The time need not run on end: {years:year|years} and {months:month|months} are counted as {days:day|days} in all.',
    COUNT_WORKING_DAYS:
      '{days:working day|working days} from {from}, not counted, end on {to}; {skipped:rest day|rest days} left out, make-up working days counted. Left out: {restDays}',
    SHORT_PERIOD:
      'A period of at most {maxDays:day|days} counts no rest days: {days:day|days} from {from} end on {to}; {skipped:rest day|rest days} left out: {restDays}',
    DELAY:
      '{days:day|days} of delay outside the control of who has to act are not counted: the last day moves from {from} to {to}. Delayed: {delays}',
    DELAY_LIMITED: 'At most {most:working day|working days} are allowed for delay: the last day is {to}, not {from}.',
    CLEAR_DAYS: 'The days are clear days: the act is due before them, at the latest on {to}.',
    HOURS_FROM_EVENT: 'A period in hours runs from the event itself, {from}.',
    HOURS_FROM_NEXT_HOUR: 'The hour of the event is not counted: from {from} the period runs from {to}.',
    COUNT_HOURS: '{hours:hour|hours} from {from} end at {to}.',
    HOURS_SKIP_REST: '{hours:hour|hours} from {from}, those of rest days not counted, end at {to}.',
    HOURS_ROLL: 'The end, {from}, falls on a rest day; it moves to the same time on {day}, {to}.',
    ROLL_AGREED: 'The rule or the parties say that rest days move the last day.',
    NO_ROLL_AGREED: 'The rule or the parties say that rest days do not move the last day.',
    NO_ROLL: '{to} stays the last day; rest days do not move it here.',
    ROLL_WEEKEND: '{from} is a weekend rest day; the last day moves to {to}.',
    ROLL_HOLIDAY: '{from} is a rest day ({name}; {calendar}); the last day moves past the holiday to {to}.',
    ROLL_STORM: 'On {from} a storm warning was in force ({name}; {calendar}); the last day moves to {to}.',
    PAST_CLOSURE: 'The court office is closed on {from}; the act may be done when it is open again, on {to}.',
    MAKE_UP_DAY: '{to} is a weekend day worked in exchange for a holiday ({calendar}); it does not move the last day.',
    MINIMUM_WORKING_DAYS:
      'The period must contain at least {atLeast:working day|working days}; the last day moves from {from} to {to}.',
    CALENDAR_USED: 'Rest days of {year} in {jurisdiction}: {calendar}.',
    CALENDAR_UNKNOWN:
      'No complete calendar of {year} in {jurisdiction} is loaded: the result is provisional until it is published and reviewed.',
    ALWAYS_OPEN: 'A system takes what arrives at any hour; the hours of business do not end the day.',
    ENDS_AT_MIDNIGHT: 'The last day, {from}, ends at 24:00; anything that arrives before {to} is in time.',
    ENDS_AT_CLOSING:
      'The channel closes at {closes} on the last day, {from}; anything that arrives before {to} is in time.',
    ENDS_AT_INSTANT: 'Anything that arrives before {to} is in time.',
  },
  readings: {
    altStrict: 'Only published holiday blocks move the last day; an ordinary weekend does not.',
    altPlusOne: 'Months and years end on the day with the number of the day after the event.',
    altClockHours: 'Hours are those the clock shows, also across a clock change.',
    altNoMinimum: 'The period need not contain two working days.',
    altMidnight: 'The last day ends with its last hour, also where the channel closes earlier.',
    altEquated: 'Days merely treated like public holidays do not move the last day.',
    altObserved: 'The weekday on which a holiday of the weekend is kept is no legal holiday.',
    altContract: 'A period set by contract, not by the rules of court, counts every day.',
    altSaturday: 'Saturday is a day off by custom or closing, and counts as a rest day.',
    altNoSaturday: 'Saturday is no rest day.',
    altNoCustom: 'Without a custom of resting on that day, rest days do not move the last day.',
    altExtreme: 'Days of extreme conditions count like days of a storm warning.',
    altEveryHour: 'Every hour counts, also those of rest days.',
    altDelayInAll: 'With every delay the whole time is no longer than the working days allowed for delay.',
  },
};
