import { problem } from '@app/platform';

/** The instant of a use, as asked for. @throws ProblemException QUESTION_INVALID when it is none */
export function useInstant(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw problem({
      code: 'QUESTION_INVALID',
      field: 'at',
      value: text.slice(0, 64),
      expected: 'ISO 8601 instant with its offset, e.g. 2027-01-01T00:00:00+08:00',
    });
  }
}
