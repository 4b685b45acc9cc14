import { type DeadlineRuleCode, deadline, deadlineRule, type HolidayCalendar } from '@app/deadlines';
import { must } from '@app/kernel';

/** Published holidays; a period that ends on one ends later. */
export type Calendars = readonly HolidayCalendar[];

/** The first instant at which what a rule of the register keeps is kept no longer; by the later reading where there are two. */
export function retentionEnd(code: DeadlineRuleCode, since: Temporal.Instant, calendars: Calendars): Temporal.Instant {
  return endsOf(code, since, calendars).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
}

/** The last instant by which a duty has to be done; by the earlier reading where there are two. */
export function dutyEnd(code: DeadlineRuleCode, since: Temporal.Instant, calendars: Calendars): Temporal.Instant {
  return endsOf(code, since, calendars).reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? b : a));
}

/** By each reading of the law. */
function endsOf(code: DeadlineRuleCode, since: Temporal.Instant, calendars: Calendars): readonly Temporal.Instant[] {
  const { jurisdiction, period } = deadlineRule(code);
  const question = { profile: jurisdiction, event: since.toString(), period };
  const counted = must(deadline(question, calendars), 'a rule can be counted');
  return [counted, ...counted.alternatives].map(({ deadlineExclusive }) => Temporal.Instant.from(deadlineExclusive));
}
