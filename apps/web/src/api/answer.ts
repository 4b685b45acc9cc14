import { problemFrom } from './problem.js';

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What the API answered, for TanStack Query.
 * @throws ProblemError where it refused
 */
export async function answer<T>(asked: Promise<Outcome<T>>): Promise<T> {
  return (await answerWithHeaders(asked)).data;
}

/** Like `answer`, with the headers: `ETag` for the next change, `Link` to the next page. */
export async function answerWithHeaders<T>(asked: Promise<Outcome<T>>): Promise<{ data: T; headers: Headers }> {
  const { data, error, response } = await asked;
  if (!response.ok) throw problemFrom(error, response.status);
  return { data: data as T, headers: response.headers };
}

/** Cursor of the next page in a `Link` header (RFC 8288); undefined on the last page. */
export function nextCursor(headers: Headers): string | undefined {
  const [, target] = /<([^>]+)>;\s*rel="?next"?/.exec(headers.get('link') ?? '') ?? [];
  if (target === undefined) return undefined;
  return new URL(target, 'http://any.example').searchParams.get('cursor') ?? undefined;
}
