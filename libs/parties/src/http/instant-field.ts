import { problem } from '@app/platform';

/**
 * Reads an instant of a request.
 * @param text ISO 8601 with offset
 * @param pointer place in the request, for the refusal
 * @throws ProblemException REQUEST_INVALID
 */
export function instantField(text: string, pointer: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    const expected = 'an instant with its offset, e.g. 2027-01-01T00:00:00+08:00';
    throw problem({ code: 'REQUEST_INVALID', detail: `${pointer}: ${expected}`, fields: [{ pointer, expected }] });
  }
}
