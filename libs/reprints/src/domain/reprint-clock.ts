import { advance, type DeclaredReprint } from './declared-reprint.js';
import { nextCheckAt } from './reprint-check.js';

/** A clock that has run out asks for one more look; who is not seen again for this long after it goes to legal staff unseen. */
export const LAST_LOOK = { hours: 24 } as const;

export type ClockStep =
  | { readonly kind: 'NOT_DUE' }
  | { readonly kind: 'ASK_CHECK'; readonly reprint: DeclaredReprint }
  | {
      readonly kind: 'ESCALATED';
      readonly reprint: DeclaredReprint;
      readonly reason: 'SEEN_AFTER_CLOCK' | 'NOT_SEEN_AGAIN';
    };

/** What a clock does at an instant: nothing before it ends; then a last look is asked for, and what has not changed by then escalates. */
export function runClock(reprint: DeclaredReprint, now: Temporal.Instant): ClockStep {
  const { state, cureEndsAt: cure, removalEndsAt, lastSeenAt, checkAskedAt } = reprint;
  const end = state === 'IN_BREACH' ? cure : state === 'MUST_REMOVE' ? removalEndsAt : undefined;
  if (end === undefined || Temporal.Instant.compare(now, end) < 0) return { kind: 'NOT_DUE' };
  const isSeen = lastSeenAt !== undefined && Temporal.Instant.compare(lastSeenAt, end) >= 0;
  if (!isSeen && Temporal.Instant.compare(now, end.add(LAST_LOOK)) < 0) {
    if (checkAskedAt !== undefined && Temporal.Instant.compare(checkAskedAt, end) >= 0) return { kind: 'NOT_DUE' };
    return { kind: 'ASK_CHECK', reprint: askCheck(reprint, now) };
  }
  const event = state === 'IN_BREACH' ? 'CureLapsed' : 'RemovalLapsed';
  const moved = advance(reprint, event, { escalatedAt: now });
  if (!moved.ok) throw new Error(`INVARIANT: ${event} is possible in ${state}`);
  return { kind: 'ESCALATED', reprint: moved.value, reason: isSeen ? 'SEEN_AFTER_CLOCK' : 'NOT_SEEN_AGAIN' };
}

/** Somebody asks for a look, or one is due: the next is counted from now, should this one never be answered. */
export function askCheck({ nextCheckAt: _due, ...reprint }: DeclaredReprint, now: Temporal.Instant): DeclaredReprint {
  const due = nextCheckAt(reprint.state, now, { isVerified: reprint.removalVerifiedAt !== undefined });
  const asked = { ...reprint, checkAskedAt: now, version: reprint.version + 1 };
  return due === undefined ? asked : { ...asked, nextCheckAt: due };
}
