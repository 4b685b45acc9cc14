import { Parser } from 'htmlparser2';
import { decode } from './dom/decode.js';
import { bareText, MAX_PARSED_DEPTH, TooDeepError } from './dom/parser-depth.js';

const SILENT = new Set(['script', 'style', 'title', 'rt', 'rp', 'svg', 'iframe']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code em font i ins mark q ruby s small span strong sub sup time u var wbr'.split(' '),
);

/**
 * All text of a page in one streaming pass, hidden text and menus included, without tree or styles: several times as fast as
 * {@link readPage}. Good for asking whether a page has copied anything at all; what and where, a reading of the page tells.
 * Never throws.
 * @param contentType the Content-Type header as received
 */
export function quickText(bytes: Uint8Array, contentType?: string): string {
  const parts: string[] = [];
  let silent = 0;
  let depth = 0;
  const parser = new Parser({
    onopentagname(tag) {
      depth += 1;
      if (depth > MAX_PARSED_DEPTH) throw new TooDeepError();
      if (SILENT.has(tag)) silent += 1;
      else if (!INLINE.has(tag)) parts.push('\n');
    },
    ontext(text) {
      if (silent === 0) parts.push(text);
    },
    onclosetag(tag) {
      depth -= 1;
      if (SILENT.has(tag)) silent -= 1;
      else if (!INLINE.has(tag)) parts.push('\n');
    },
  });
  const { text } = decode(bytes, contentType);
  try {
    parser.write(text);
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    parts.push(bareText(text, parser.startIndex));
  }
  return parts
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s\n]*/gu, '\n')
    .trim();
}
