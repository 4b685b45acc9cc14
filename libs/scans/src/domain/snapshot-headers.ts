/** Response headers kept as evidence; everything else (cookies, tokens, traces) is dropped. */
export const KEPT_HEADERS = [
  'content-type',
  'content-language',
  'date',
  'last-modified',
  'etag',
  'link',
  'x-robots-tag',
  'tdm-reservation',
  'tdm-policy',
  'age',
  'server',
] as const;

/** Longest header value kept, UTF-16 units. */
const LONGEST = 500;

/** @param headers lower-case names */
export function keptHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value.slice(0, LONGEST)]];
    }),
  );
}
