/**
 * Pause before each further attempt, in seconds: the schedule of the Standard Webhooks specification 1.0.0, section
 * "Deliverability and reliability". Ten attempts over three days and a few hours.
 */
export const RETRY_DELAYS_S = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** A receiver may ask for more time, but not for longer than the longest pause there is. */
const LONGEST_S = 86_400;

/** Part of a pause that chance adds, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * When a message is tried again.
 * @param attempts made so far, at least 1
 * @param chance from 0 to 1
 * @param askedSeconds by the receiver, in `Retry-After`
 * @returns undefined after the last attempt
 */
export function nextAttemptAt(
  attempts: number,
  now: Temporal.Instant,
  chance: number,
  askedSeconds = 0,
): Temporal.Instant | undefined {
  const delay = RETRY_DELAYS_S[attempts - 1];
  if (delay === undefined) return undefined;
  const pause = Math.max(delay * (1 + JITTER * chance), Math.min(askedSeconds, LONGEST_S));
  return now.add({ milliseconds: Math.ceil(pause * 1_000) });
}

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3), in seconds or as a date.
 * @returns whole seconds from now; undefined for none and for what is neither
 */
export function secondsAsked(header: string | undefined, dateMs: (text: string) => number, now: Temporal.Instant) {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header);
  const at = dateMs(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.epochMilliseconds) / 1_000));
}
