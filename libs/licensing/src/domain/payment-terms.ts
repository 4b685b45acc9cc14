import { type DeadlineRefusal, deadline, deadlineRule } from '@app/deadlines';
import { ok, type Result } from '@app/kernel';

/** When an invoice is due, when its license is suspended, and by which rules of the register. */
export interface PaymentClock {
  /** Exclusive: first instant at which payment is late. */
  readonly dueAt: Temporal.Instant;
  readonly dueRule: string;
  /** First instant at which the license is suspended for it. */
  readonly suspendsAt: Temporal.Instant;
  readonly suspensionRule: string;
  /** A year it depends on has no published calendar yet. */
  readonly provisional: boolean;
}

/**
 * Counts both periods by the law of the jurisdiction: due from the day of issue, suspension from the last day of
 * payment.
 * @param jurisdiction ISO 3166-1 alpha-2, a profile of the deadline register
 */
export function paymentClock(issuedAt: Temporal.Instant, jurisdiction: string): Result<PaymentClock, DeadlineRefusal> {
  const due = deadlineRule('INVOICE_DUE');
  const suspension = deadlineRule('NON_PAYMENT_SUSPENSION');
  const first = deadline({ profile: jurisdiction, event: issuedAt.toString(), period: due.period });
  if (!first.ok) return first;
  const second = deadline({ profile: jurisdiction, event: first.value.lastDay, period: suspension.period });
  if (!second.ok) return second;
  return ok({
    dueAt: Temporal.Instant.from(first.value.deadlineExclusive),
    dueRule: due.code,
    suspendsAt: Temporal.Instant.from(second.value.deadlineExclusive),
    suspensionRule: suspension.code,
    provisional: first.value.provisional || second.value.provisional,
  });
}
