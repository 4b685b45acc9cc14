import { problem } from '@app/platform';

/** An instant out of a field that has the form of one. @throws ProblemException with `code` where it is no time at all */
export function instantIn(
  value: string,
  field: string,
  code: 'PAYMENT_DATE_INVALID' | 'TERMINATION_DATE_INVALID',
): Temporal.Instant {
  try {
    return Temporal.Instant.from(value);
  } catch {
    throw problem({ code, field, value, expected: 'an instant with its offset, e.g. 2027-01-01T00:00:00+08:00' });
  }
}
