/** A cell of a table of people's words and our numbers. */
export type CsvValue = string | number | bigint | undefined;

/** First characters at which a spreadsheet takes a cell for a formula (OWASP, CSV injection), full-width ones too. */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠|%\t\r\n]/u;

/**
 * A table as RFC 4180 has it: CRLF after each line, every text in quotes and none that a spreadsheet takes for a formula:
 * what looks like one gets an apostrophe in front.
 * @param header names of the columns, in snake_case; instants end in `_at`, dates in `_on`, minor units of money in `_minor`
 */
export function csv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** One cell: quoted, and harmless to a spreadsheet. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Numbers stand bare, so that a negative one stays a number. */
function cell(value: CsvValue): string {
  return typeof value === 'string' ? csvCell(value) : String(value ?? '');
}
