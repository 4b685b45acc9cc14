import type { RawBlock } from './raw-blocks.js';

/** Shorter headings repeat in a title by chance; in characters without spaces. */
const SHORTEST = 4;
/** A heading that is less of the title than this may be a word of it that opens a section: the page's one `h1` is more likely the headline. */
const LEAST_SHARE = 0.4;

/**
 * Where the headline stands: the first heading that the page's stated titles repeat, else the first block that is one of them.
 * @param stated document title and og:title
 * @returns index into the blocks, -1 where none is
 */
export function headlineAt(blocks: readonly RawBlock[], stated: readonly string[]): number {
  const titles = stated.map(squeezed).filter((title) => title.length >= SHORTEST);
  const repeats = ({ text, hiddenBy }: RawBlock) => {
    if (hiddenBy !== undefined || text.length > 300) return false;
    const own = squeezed(text);
    return own.length >= SHORTEST && titles.some((title) => title.startsWith(own) || own.startsWith(title));
  };
  const heading = blocks.findIndex((block) => /^h[1-3]$/u.test(block.element.tag) && repeats(block));
  if (heading !== -1) {
    const own = squeezed(blocks[heading]?.text ?? '').length;
    const isPart = titles.every((title) => own < title.length * LEAST_SHARE);
    const only = isPart ? onlyHeading(blocks) : -1;
    return only === -1 ? heading : only;
  }
  const repeated = blocks.findIndex((block) => block.zone === 'article' && repeats(block));
  return repeated === -1 ? onlyHeading(blocks) : repeated;
}

/** The one visible `h1` of a page that has one. */
function onlyHeading(blocks: readonly RawBlock[]): number {
  const isMain = ({ element, hiddenBy, zone }: RawBlock) =>
    element.tag === 'h1' && hiddenBy === undefined && zone === 'article';
  const first = blocks.findIndex(isMain);
  return blocks.findLastIndex(isMain) === first ? first : -1;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}
