import { parse } from 'csv-parse/sync';
import type { SourceEntry } from '../../application/page-sources.port.js';

const ADDRESS = /^[a-z][a-z0-9+.-]*:\S+$/iu;
/** Names of the column with the address, in files of search results. */
const COLUMNS = [
  'url',
  'link',
  'address',
  'page',
  'href',
  'result url',
  'landing page',
  '网址',
  '链接',
  '網址',
  '連結',
];

/**
 * Addresses in a list: one a line, or a table of search results (CSV, semicolons or tabs between) with a column of addresses, found by
 * its heading or else by what stands in it. Empty lines and lines that begin with `#` are left out; what is no address stays, to be named.
 * @returns undefined where nothing in it is an address of any kind
 */
export function listEntries(text: string): readonly SourceEntry[] | undefined {
  const rows = rowsOf(text);
  if (rows === undefined) return undefined;
  const [head = [], ...rest] = rows;
  const named = head.findIndex((name) => COLUMNS.includes(name.trim().toLowerCase()));
  const body = named >= 0 ? rest : rows;
  const column = named >= 0 ? named : columnOfAddresses(rows);
  const entries = body.flatMap((row) => {
    const address = row[column]?.trim() ?? '';
    return address === '' || address.startsWith('#') ? [] : [{ kind: 'URL' as const, address }];
  });
  return entries.some(({ address }) => ADDRESS.test(address)) ? entries : undefined;
}

function rowsOf(text: string): readonly (readonly string[])[] | undefined {
  // addresses may hold commas; a list of them is no table
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  if (lines.every((line) => line === '' || line.startsWith('#') || /^[a-z][a-z0-9+.-]*:\S*$/iu.test(line))) {
    return lines.map((line) => [line]);
  }
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(lines[0] ?? ''),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return undefined;
  }
}

function delimiterOf(line: string): string {
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.toSorted((x, y) => y.count - x.count)[0]?.mark ?? ',';
}

function columnOfAddresses(rows: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...rows.slice(0, 100).map(({ length }) => length));
  const counts = Array.from(
    { length: width },
    (_, at) => rows.slice(0, 100).filter((row) => /^https?:\/\//iu.test(row[at]?.trim() ?? '')).length,
  );
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}
