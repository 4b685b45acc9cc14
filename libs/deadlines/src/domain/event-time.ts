import { err, ok, type Result } from '@app/kernel';
import type { DeadlineRefusal } from './refusal.js';

/** Years 1 to 9999. */
const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^(?!0000)\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/;
const INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;

/** When something happened, on the clock of the place whose law counts. */
export interface EventTime {
  readonly at: Temporal.ZonedDateTime;
  /** DATE when only the day is known; `at` is then the day's first moment. */
  readonly precision: 'DATE' | 'INSTANT';
}

/**
 * Reads an event: an instant with its offset, a local time of `zone`, or a local date of `zone`. A space may stand for the T, and the
 * offset may be short (+08), as RFC 9557 and ISO 8601 have them.
 * A local time that a clock change skipped or doubled takes the earlier offset's meaning (`compatible`, RFC 5545).
 */
export function parseEvent(text: string, zone: string): Result<EventTime, DeadlineRefusal> {
  try {
    if (INSTANT.test(text))
      return ok({ at: Temporal.Instant.from(text).toZonedDateTimeISO(zone), precision: 'INSTANT' });
    if (LOCAL.test(text))
      return ok({ at: Temporal.PlainDateTime.from(text).toZonedDateTime(zone), precision: 'INSTANT' });
    if (DATE.test(text)) return ok({ at: Temporal.PlainDate.from(text).toZonedDateTime(zone), precision: 'DATE' });
  } catch {
    // The text has the right shape and names a day, hour or offset that does not exist, e.g. 30 February.
  }
  return err({
    code: 'DEADLINE_EVENT_INVALID',
    place: 'event',
    given: String(text),
    expected: `an existing ISO 8601 instant with offset (2026-09-01T09:00:00+08:00), or a local time or date of ${zone}`,
  });
}
