/** Canonical JSON, RFC 8785: names in the order of their UTF-16 units, numbers and texts as JavaScript writes them. */
export function canonicalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, each]) => `${JSON.stringify(name)}:${canonicalOf(each)}`).join(',')}}`;
}

/** What of an entry is hashed: all but its hash, and all but its place where it was not chained to the one before it. */
export function contentOf(entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { hash: _hash, ...content } = entry;
  if ('previousHash' in content) return content;
  const { sequence: _place, ...rest } = content;
  return rest;
}
