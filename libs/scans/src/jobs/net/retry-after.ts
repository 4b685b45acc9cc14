/** Where a site does not say how long, seconds. */
const USUAL_SECONDS = 60;
/** A site that wants longer is asked again after so many seconds; it can say so again. */
const LONGEST_SECONDS = 86_400;

/**
 * When a site may be asked again, RFC 9110 § 10.2.3.
 * @param header seconds, or an HTTP date; anything else counts as a minute
 */
export function retryAfter(header: string | undefined, now: Temporal.Instant): Temporal.Instant {
  return now.add({ seconds: Math.min(Math.max(secondsIn(header, now), 1), LONGEST_SECONDS) });
}

function secondsIn(header: string | undefined, now: Temporal.Instant): number {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? USUAL_SECONDS : Math.ceil((date - now.epochMilliseconds) / 1_000);
}
