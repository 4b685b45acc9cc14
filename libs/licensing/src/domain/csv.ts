import { csvCell } from './invoice-csv.js';

/** A cell of a table of people's words and our numbers. */
export type CsvValue = string | number | bigint | undefined;

/**
 * A table as RFC 4180 has it: CRLF after each line, every text in quotes and none that a spreadsheet takes for a formula.
 * @param header names of the columns
 */
export function csv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Numbers stand bare, so that a negative one stays a number. */
function cell(value: CsvValue): string {
  return typeof value === 'string' ? csvCell(value) : String(value ?? '');
}
