import { problem } from '../problem.js';

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

/** What a part of a sort key is; a cursor comes back from anybody, so each is looked at before a query sees it. */
const PART = {
  TEXT: /^.*$/su,
  /** Milliseconds since 1970: any instant a database can hold. */
  EPOCH_MS: /^(?:-?\d{1,14}|\d{15})$/u,
  UUID: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
} as const;
export type CursorPart = keyof typeof PART;

/**
 * Reads a cursor that `encodeCursor` wrote.
 * @param parts of the sort key by their kind, or how many of any text
 * @throws ProblemException CURSOR_INVALID on anything else
 */
export function decodeCursor(
  cursor: string | undefined,
  parts: readonly CursorPart[] | number,
): readonly string[] | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  const refused = problem({
    code: 'CURSOR_INVALID',
    detail: 'Take the cursor from the Link header of the previous page',
  });
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const kinds = typeof parts === 'number' ? Array.from({ length: parts }, () => 'TEXT' as const) : parts;
    if (!Array.isArray(key) || key.length !== kinds.length) throw refused;
    return kinds.map((kind, place) => {
      const part: unknown = key[place];
      if (typeof part !== 'string' && typeof part !== 'number') throw refused;
      if (!PART[kind].test(String(part))) throw refused;
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
