import { AN_INSTANT, readInstant } from '@app/kernel';
import { problem } from './problem.js';

/**
 * Reads an instant of a request.
 * @param text ISO 8601 with offset
 * @param pointer place in the request, for the refusal
 * @throws ProblemException REQUEST_INVALID, also for a year that RFC 3339 and PostgreSQL do not both write
 */
export function instantField(text: string, pointer: string): Temporal.Instant {
  const instant = readInstant(text);
  if (instant !== undefined) return instant;
  throw problem({
    code: 'REQUEST_INVALID',
    detail: `${pointer}: ${AN_INSTANT}`,
    fields: [{ pointer, expected: AN_INSTANT }],
  });
}
