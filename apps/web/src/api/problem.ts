import type { Problem } from '@app/contract';

/** A place in what was sent, and what is expected there. */
export interface ProblemField {
  /** JSON pointer, RFC 6901. */
  readonly pointer: string;
  readonly expected: string;
}

/** What the service refused with; `problem` is its `application/problem+json` (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ProblemError';
  }

  /** Where what was sent is not as expected. */
  get fields(): readonly ProblemField[] {
    return fieldsOf(this.problem);
  }
}

/**
 * Reads a refusal. What is no problem of ours, such as a proxy's error page, becomes one with the code `UNREADABLE`.
 * @param body parsed, of whatever shape
 */
export function problemFrom(body: unknown, status: number): ProblemError {
  if (isRecord(body) && typeof body.code === 'string' && typeof body.title === 'string') {
    const detail = typeof body.detail === 'string' ? body.detail : body.title;
    return new ProblemError({
      ...body,
      type: typeof body.type === 'string' ? body.type : 'about:blank',
      title: body.title,
      code: body.code,
      detail,
      status,
      instance: typeof body.instance === 'string' ? body.instance : '',
      correlationId: typeof body.correlationId === 'string' ? body.correlationId : '',
    } as Problem);
  }
  const detail = typeof body === 'string' ? body.slice(0, 200) : '';
  return new ProblemError({
    type: 'about:blank',
    title: 'The answer cannot be read',
    code: 'UNREADABLE',
    status,
    detail,
    instance: '',
    correlationId: '',
  } as unknown as Problem);
}

/** `fields` (pointer and expected form) or `missing` (names) of a refusal, whichever it has. */
function fieldsOf(problem: object): readonly ProblemField[] {
  const { fields, place, expected } = problem as Readonly<Record<string, unknown>>;
  const listed = Array.isArray(fields) ? fields.flatMap(fieldFrom) : [];
  if (listed.length > 0 || typeof place !== 'string') return listed;
  return [
    { pointer: place.startsWith('/') ? place : `/${place}`, expected: typeof expected === 'string' ? expected : '' },
  ];
}

function fieldFrom(raw: unknown): readonly ProblemField[] {
  if (!isRecord(raw) || typeof raw.pointer !== 'string') return [];
  const { pointer, expected } = raw;
  const text = Array.isArray(expected) ? expected.join('; ') : expected;
  return [{ pointer, expected: typeof text === 'string' ? text : '' }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
