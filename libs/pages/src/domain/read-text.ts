import { isInfoLine } from './info-line.js';
import { languageOf } from './language.js';
import { parseDate } from './published-at.js';
import { findSourceLine } from './source-line.js';

/** An article from a plain-text file, as a site's export or a saved page gives it. */
export interface ReadText {
  readonly title: string;
  /** Body; paragraphs parted by one line feed; without info bar and without the publisher's statement. */
  readonly text: string;
  readonly language: string;
  /** ISO 8601; without offset it is the publisher's local time. */
  readonly publishedAt?: string;
  readonly source?: string;
  /** The statement or disclaimer cut from the end, for the record. */
  readonly statement?: string;
}

/** How far down the info bar may stand, in non-empty lines: menus come before it in saved pages. */
const INFOBAR_WITHIN = 30;
/** A line that opens the publisher's statement or disclaimer: nothing after it is the article. */
const STATEMENT =
  /^[\s•·*\d、.．【[（(]*(?:.{0,24}(?:版权|版權).{0,20}(?:声明|聲明)|凡(?:本[网網報报]|注明|註明)|免责声明|免責聲明|(?:本[网網]|郑重|鄭重|特别|特別)?(?:声明|聲明)[:：]|本文(?:仅代表|僅代表)|未经.{0,12}授权|未經.{0,12}授權|disclaimer|copyright (?:notice|statement)|all rights reserved)/iu;

/** Reads title, info bar and body of a plain-text article. An empty text gives an empty article. */
export function readText(text: string): ReadText {
  const lines = text
    .replaceAll('\uFEFF', '')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '');
  const end = statementAt(lines);
  const infobar = lines
    .slice(0, Math.min(INFOBAR_WITHIN, end))
    .findIndex((line) => isInfoLine(line) && (parseDate(line) !== undefined || findSourceLine(line) !== undefined));
  const titleAt = infobar > 0 ? infobar - 1 : infobar === 0 ? 1 : 0;
  const bodyFrom = Math.max(titleAt, infobar) + 1;
  const head = lines.slice(Math.max(0, infobar), bodyFrom + 2);
  const infoLines = infobar === -1 ? [] : head.filter(isInfoLine);
  const body = lines.slice(bodyFrom, end);
  while (body[0] !== undefined && isInfoLine(body[0])) body.shift();
  const source = findSourceLine(infoLines.join('\n')) ?? findSourceLine(body.slice(-2).join('\n'));
  const published = infoLines.map(parseDate).find((date) => date !== undefined);
  return {
    title: lines[titleAt] ?? '',
    text: body.join('\n'),
    language: languageOf(body.join('\n') || (lines[titleAt] ?? ''), undefined),
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(source === undefined ? {} : { source }),
    ...(end < lines.length ? { statement: lines.slice(end).join('\n') } : {}),
  };
}

/** The statement stands in the second half, or directly after the last paragraph: look from the end of the first third. */
function statementAt(lines: readonly string[]): number {
  const from = Math.min(3, lines.length);
  const at = lines.findIndex((line, index) => index >= from && STATEMENT.test(line) && line.length < 200);
  return at === -1 ? lines.length : at;
}
