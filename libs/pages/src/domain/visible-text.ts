import type { ReadPage } from './page.js';

/** Everything a reader sees of a page, menus and columns too, in document order; one line a block. */
export function visibleText({ blocks }: Pick<ReadPage, 'blocks'>): string {
  return blocks
    .filter(({ visible }) => visible)
    .map(({ text }) => text)
    .join('\n');
}
