import { AN_INSTANT, readInstant } from '@app/kernel';
import { problem } from '@app/platform';

/**
 * The instant in a field that has a refusal of its own.
 * @throws ProblemException with `code` where it is none, or of a year that RFC 3339 does not write
 */
export function instantIn(
  text: string,
  field: string,
  code: 'PAYMENT_DATE_INVALID' | 'QUESTION_INVALID' | 'TERMINATION_DATE_INVALID',
): Temporal.Instant {
  const instant = readInstant(text);
  if (instant !== undefined) return instant;
  throw problem({ code, field, value: text.slice(0, 64), expected: AN_INSTANT });
}

/** The instant of a use, as asked for; undefined where it is left open. @throws ProblemException QUESTION_INVALID */
export function useInstant(text: string | undefined): Temporal.Instant | undefined {
  return text === undefined || text === '' ? undefined : instantIn(text, 'at', 'QUESTION_INVALID');
}
