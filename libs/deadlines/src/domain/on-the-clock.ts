import type { Deadline, DeadlineAlternative } from './deadline.js';

type Counted = Pick<Deadline, 'trace'>;

/**
 * The first moment of the last day, on the clock of the place. Where somebody else may act "not less than" a period after an
 * event, they may from this moment on: what has to be done before is late then.
 * @param ended the deadline itself or one of its other readings
 */
export function lastDayBegins(counted: Counted, ended: Pick<DeadlineAlternative, 'lastDay'>): Temporal.Instant {
  return Temporal.PlainDate.from(ended.lastDay).toZonedDateTime(zoneOf(counted)).toInstant();
}

/** An instant as the clock of the place shows it whose law counted, whole seconds: `2026-10-09T00:00:00+08:00`. */
export function onTheClockOf(counted: Counted, at: Temporal.Instant): string {
  const shown = { smallestUnit: 'second', timeZoneName: 'never' } as const;
  return at.toZonedDateTimeISO(zoneOf(counted)).toString(shown);
}

function zoneOf({ trace }: Counted): string {
  const zone = trace.find(({ step }) => step === 'LOCAL_DATE')?.values?.zone;
  if (typeof zone !== 'string') throw new Error('INVARIANT: every trace tells the local date of the event');
  return zone;
}
