import { problem } from './problem.js';

/** A page of a list and how to ask for the next one. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; absent on the last page. */
  readonly next?: string;
}

/** Writes the sort key of the last row of a page as an opaque cursor. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a cursor that `encodeCursor` wrote.
 * @param length parts the sort key has
 * @throws ProblemException CURSOR_INVALID on anything else
 */
export function decodeCursor(cursor: string | undefined, length: number): readonly string[] | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  const refused = problem({
    code: 'CURSOR_INVALID',
    detail: 'Take the cursor from the Link header of the previous page',
  });
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(key) || key.length !== length) throw refused;
    return key.map((part) => {
      if (typeof part !== 'string' && typeof part !== 'number') throw refused;
      return String(part);
    });
  } catch {
    throw refused;
  }
}

/**
 * `Link` header to the next page, RFC 8288.
 * @param path of the request with its query, e.g. `/api/v1/works?limit=20`
 */
export function nextLink(path: string, next: string): string {
  const [base = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', next);
  return `<${base}?${parameters.toString()}>; rel="next"`;
}
