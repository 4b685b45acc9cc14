import { problem, readInstant } from '@app/platform';

/**
 * The instant of a use, as asked for.
 * @throws ProblemException QUESTION_INVALID when it is none, or of a year that RFC 3339 does not write
 */
export function useInstant(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined || text === '') return undefined;
  const instant = readInstant(text);
  if (instant !== undefined) return instant;
  throw problem({
    code: 'QUESTION_INVALID',
    field: 'at',
    value: text.slice(0, 64),
    expected: 'ISO 8601 instant with its offset in the years 1 to 9999, e.g. 2027-01-01T00:00:00+08:00',
  });
}
