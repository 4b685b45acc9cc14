import { problem } from '@app/platform';

/** An instant out of a field that the DTO has found to be ISO 8601. @throws ProblemException REQUEST_INVALID without an offset */
export function instantField(text: string, at: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw problem({ code: 'REQUEST_INVALID', errors: [{ at, expected: 'an instant, ISO 8601 with its offset or Z' }] });
  }
}
