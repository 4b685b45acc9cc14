export { CALENDARS } from './calendars/index.js';
export type { HolidayCalendar } from './domain/calendar.js';
export {
  type Deadline,
  type DeadlineAlternative,
  type DeadlineInput,
  deadline,
  TRIGGER_BASES,
  type TriggerBasis,
} from './domain/deadline.js';
export { knownProfiles } from './domain/profiles.js';
export type { DeadlineRefusal } from './domain/refusal.js';
export { type DeadlineRule, type DeadlineRuleCode, deadlineRule, REGISTER } from './domain/register.js';
export type { TraceEntry } from './domain/trace.js';
