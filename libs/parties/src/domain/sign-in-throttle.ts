import { err, ok, type Result } from '@app/kernel';

/** How many wrong passwords are taken before an attempt has to wait. A rule of this service, no statute. */
export interface ThrottleRule {
  /** Attempts without a wait. */
  readonly free: number;
  /** Without an attempt for this long, the count starts anew. */
  readonly forgottenAfterMinutes: number;
  /** Wait after the last free attempt; doubles with each further one. */
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/**
 * By whom attempts are counted. Narrow: one address of the network trying one e-mail address. Wide: the e-mail address
 * from everywhere, with a longer rope, so that a stranger cannot lock an account's holder out with five guesses.
 */
export const THROTTLE_RULES = {
  NARROW: { free: 5, forgottenAfterMinutes: 60, firstWaitSeconds: 60, longestWaitSeconds: 900 },
  WIDE: { free: 50, forgottenAfterMinutes: 60, firstWaitSeconds: 60, longestWaitSeconds: 900 },
} as const satisfies Record<string, ThrottleRule>;
export type ThrottleKind = keyof typeof THROTTLE_RULES;

/** Attempts since the last good sign-in. */
export interface AttemptCount {
  readonly attempts: number;
  readonly lastAttemptAt: Temporal.Instant;
  /** First instant at which the next attempt is taken; absent while attempts are free. */
  readonly blockedUntil?: Temporal.Instant;
}

export interface SignInThrottled {
  readonly code: 'SIGN_IN_THROTTLED';
  readonly retryAt: Temporal.Instant;
}

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through; a good sign-in forgets
 * the count. A refused attempt does not count: waiting it out is enough.
 */
export function countAttempt(
  before: AttemptCount | undefined,
  rule: ThrottleRule,
  now: Temporal.Instant,
): Result<AttemptCount, SignInThrottled> {
  if (before?.blockedUntil !== undefined && Temporal.Instant.compare(now, before.blockedUntil) < 0) {
    return err({ code: 'SIGN_IN_THROTTLED', retryAt: before.blockedUntil });
  }
  const attempts = before === undefined || isForgotten(before, rule, now) ? 1 : before.attempts + 1;
  if (attempts < rule.free) return ok({ attempts, lastAttemptAt: now });
  const doubled = rule.firstWaitSeconds * 2 ** Math.min(attempts - rule.free, 20);
  const wait = Math.min(doubled, rule.longestWaitSeconds);
  return ok({ attempts, lastAttemptAt: now, blockedUntil: now.add({ seconds: wait }) });
}

function isForgotten(count: AttemptCount, rule: ThrottleRule, now: Temporal.Instant): boolean {
  const forgottenAt = count.lastAttemptAt.add({ minutes: rule.forgottenAfterMinutes });
  return Temporal.Instant.compare(now, forgottenAt) >= 0;
}
