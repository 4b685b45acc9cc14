import { type DeadlineRuleCode, deadline, deadlineRule } from '@app/deadlines';
import { must } from '@app/kernel';

/** The first instant at which what a rule of the register keeps is kept no longer; by the later reading where there are two. */
export function retentionEnd(code: DeadlineRuleCode, since: Temporal.Instant): Temporal.Instant {
  const { jurisdiction, period } = deadlineRule(code);
  const counted = must(deadline({ profile: jurisdiction, event: since.toString(), period }), 'a rule can be counted');
  return [counted, ...counted.alternatives]
    .map(({ deadlineExclusive }) => Temporal.Instant.from(deadlineExclusive))
    .reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
}

/** The last instant by which a duty has to be done; by the earlier reading where there are two. */
export function dutyEnd(code: DeadlineRuleCode, since: Temporal.Instant): Temporal.Instant {
  const { jurisdiction, period } = deadlineRule(code);
  const counted = must(deadline({ profile: jurisdiction, event: since.toString(), period }), 'a rule can be counted');
  return [counted, ...counted.alternatives]
    .map(({ deadlineExclusive }) => Temporal.Instant.from(deadlineExclusive))
    .reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? b : a));
}
