import { calendarsBehind, type DeadlineRefusal, deadline, deadlineRule } from '@app/deadlines';
import { must, ok, type Result } from '@app/kernel';
import type { CountedBy } from './counted-by.js';

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

/** Counts both periods by the law of the jurisdiction: due from the day of issue, suspension from the last day of payment. */
export function paymentClock(issuedAt: Temporal.Instant, by: CountedBy): Result<PaymentClock, DeadlineRefusal> {
  const found = counted(issuedAt, by);
  return found.ok ? ok(found.value.clock) : found;
}

/**
 * The provisional clock of an invoice by the calendars of today, and which these are. What was said to be overdue stays
 * so; a later change of a rule moves no old invoice.
 * @returns undefined where nothing changes
 */
export function recountPayment(
  {
    clock,
    state,
    issuedAt,
  }: { readonly clock: PaymentClock; readonly state: string; readonly issuedAt: Temporal.Instant },
  by: CountedBy,
): { readonly next: PaymentClock; readonly calendars: readonly string[] } | undefined {
  const again = must(counted(issuedAt, by), 'what was counted once can be counted again');
  const { dueRule, suspensionRule } = again.clock;
  if (!clock.provisional || dueRule !== clock.dueRule || suspensionRule !== clock.suspensionRule) return undefined;
  const next = state === 'OPEN' ? again.clock : { ...again.clock, dueAt: clock.dueAt };
  const isSame = next.provisional && next.dueAt.equals(clock.dueAt) && next.suspendsAt.equals(clock.suspendsAt);
  return isSame ? undefined : { next, calendars: again.calendars };
}

function counted(
  issuedAt: Temporal.Instant,
  { jurisdiction, calendars }: CountedBy,
): Result<{ readonly clock: PaymentClock; readonly calendars: readonly string[] }, DeadlineRefusal> {
  const due = deadlineRule('INVOICE_DUE');
  const suspension = deadlineRule('NON_PAYMENT_SUSPENSION');
  const first = deadline({ profile: jurisdiction, event: issuedAt.toString(), period: due.period }, calendars);
  if (!first.ok) return first;
  const second = deadline({ profile: jurisdiction, event: first.value.lastDay, period: suspension.period }, calendars);
  if (!second.ok) return second;
  const clock = {
    dueAt: Temporal.Instant.from(first.value.deadlineExclusive),
    dueRule: due.code,
    suspendsAt: Temporal.Instant.from(second.value.deadlineExclusive),
    suspensionRule: suspension.code,
    provisional: first.value.provisional || second.value.provisional,
  };
  return ok({ clock, calendars: [...new Set([first.value, second.value].flatMap((each) => calendarsBehind(each)))] });
}
