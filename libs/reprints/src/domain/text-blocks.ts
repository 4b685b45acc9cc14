import type { AttributionRequirement } from './attribution-requirement.js';
import { findCredits, otherSource } from './classify-credit-text.js';
import type { CreditBlock } from './judge-credit.js';

/** A line this long is a paragraph of the text, not a line about it. UTF-16 units. */
const PARAGRAPH = 60;
/** A title may be longer than a credit line, never as long as a paragraph ends. */
const SENTENCE_END = /[。.!！?？…]["”’』」)）]*$/u;

/**
 * Blocks of a plain text as a reader sees it: a title, lines about the text, the first paragraph, the rest, the end.
 * The first line is the title unless it speaks of a source.
 */
export function textBlocks(text: string, requirement: AttributionRequirement): CreditBlock[] {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const speaks = (line: string): boolean =>
    findCredits('infobar', line, requirement).length > 0 || otherSource(line, requirement) !== undefined;
  const isParagraph = (line: string): boolean => line.length >= PARAGRAPH || SENTENCE_END.test(line);
  const first = lines.findIndex(isParagraph);
  const lead = first === -1 ? lines.length : first;
  const hasTitle = lines.length > 1 && lead > 0 && !speaks(lines[0] ?? '');
  return lines.map((line, at) => ({
    region: regionOf(at, lines.length, lead, hasTitle),
    text: line,
    visible: true,
    path: `line ${at + 1}`,
  }));
}

function regionOf(at: number, count: number, lead: number, hasTitle: boolean): CreditBlock['region'] {
  if (at === 0 && hasTitle) return 'title';
  if (at < lead) return 'infobar';
  if (at === lead) return 'lead';
  return at >= count - 2 ? 'tail' : 'body';
}
