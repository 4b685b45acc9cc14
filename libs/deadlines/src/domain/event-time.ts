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
  /** A local time that a clock change left out, or let happen twice, could mean two instants. */
  readonly clock: 'PLAIN' | 'SKIPPED' | 'DOUBLED';
}

/**
 * Reads an event: an instant with its offset, a local time of `zone`, or a local date of `zone`. A space may stand for the T, and the
 * offset may be short (+08), as RFC 9557 and ISO 8601 have them.
 * A local time that a clock change skipped or doubled takes the earlier offset's meaning (`compatible`, RFC 5545).
 */
export function parseEvent(text: string, zone: string): Result<EventTime, DeadlineRefusal> {
  try {
    if (INSTANT.test(text)) {
      return ok({ at: Temporal.Instant.from(text).toZonedDateTimeISO(zone), precision: 'INSTANT', clock: 'PLAIN' });
    }
    if (LOCAL.test(text)) return ok(localTime(Temporal.PlainDateTime.from(text), zone));
    if (DATE.test(text)) {
      return ok({ at: Temporal.PlainDate.from(text).toZonedDateTime(zone), precision: 'DATE', clock: 'PLAIN' });
    }
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

function localTime(local: Temporal.PlainDateTime, zone: string): EventTime {
  const at = local.toZonedDateTime(zone);
  const isSkipped = !at.toPlainDateTime().equals(local);
  const isDoubled = !at.equals(local.toZonedDateTime(zone, { disambiguation: 'later' }));
  return { at, precision: 'INSTANT', clock: isSkipped ? 'SKIPPED' : isDoubled ? 'DOUBLED' : 'PLAIN' };
}
