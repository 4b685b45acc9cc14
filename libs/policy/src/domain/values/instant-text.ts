const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/** Days lately written, `YYYY-MM-DD`, by their number since 1970-01-01. */
const kept = new Map<number, string>();
const KEPT = 4_096;

function dateOf(day: number): string {
  const known = kept.get(day);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const text = Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
    .toString()
    .slice(0, -'T00:00:00Z'.length);
  kept.set(day, text);
  return text;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/**
 * What `toString` of an instant writes (RFC 3339, UTC), from its milliseconds where it has none but whole seconds: all of
 * Temporal's own work done once a day of the calendar.
 * @param ms of the instant since 1970-01-01T00:00Z, rounded down
 */
export function instantText(instant: Temporal.Instant, ms: number): string {
  if (ms % SECOND_MS !== 0 || instant.epochNanoseconds !== BigInt(ms) * 1_000_000n) return instant.toString();
  const day = Math.floor(ms / DAY_MS);
  const seconds = (ms - day * DAY_MS) / SECOND_MS;
  const [hour, minute] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return `${dateOf(day)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(seconds % 60)}Z`;
}
