/** What `readInstant` takes, for refusals. */
export const AN_INSTANT = 'an instant with its offset in the years 1 to 9999, e.g. 2027-01-01T00:00:00+08:00';

/** An instant in ISO 8601 with its offset; undefined where the text is none, or of a year that RFC 3339 and PostgreSQL do not both write. */
export function readInstant(text: string): Temporal.Instant | undefined {
  try {
    const instant = Temporal.Instant.from(text);
    const { year } = instant.toZonedDateTimeISO('UTC');
    return year >= 1 && year <= 9_999 ? instant : undefined;
  } catch {
    return undefined;
  }
}
