import { instantIn, keepable } from './record-shape.js';

/**
 * The instant a printed time of publication means.
 * @param printed ISO 8601 date or date and time, with or without offset
 * @param zone IANA zone where it was printed, for times without offset; a bare date is its midnight there
 * @returns undefined for anything else
 */
export function publicationInstant(printed: string | undefined, zone: string): Temporal.Instant | undefined {
  if (printed === undefined) return undefined;
  try {
    if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/iu.test(printed)) return instantIn(printed);
    return keepable(Temporal.PlainDateTime.from(printed).toZonedDateTime(zone).toInstant());
  } catch {
    return undefined;
  }
}
