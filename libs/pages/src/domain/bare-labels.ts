import type { RawBlock } from './raw-blocks.js';

const BARE_LABEL =
  /^(?:(?:文章|稿件|新闻|新聞|信息|内容|內容|作品|原文|本文)?(?:来源|來源)|稿源|出处|出處|转自|轉自|source|출처|出典)\s*[:：]$/iu;
const LONGEST_VALUE = 60;

/** `来源：` in one box and its value in the next are one line to a reader, and so to us. */
export function joinBareLabels(blocks: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = [];
  for (const block of blocks) {
    const label = joined.at(-1);
    if (label !== undefined && BARE_LABEL.test(label.text) && isItsValue(label, block)) {
      joined[joined.length - 1] = {
        ...label,
        text: label.text + block.text,
        linkLength: block.linkLength,
        links: [...label.links, ...block.links],
      };
    } else joined.push(block);
  }
  return joined;
}

/** Side by side: the boxes have the same parent, or one of them holds the other's. */
function isItsValue(label: RawBlock, next: RawBlock): boolean {
  if (next.hiddenBy !== label.hiddenBy || next.text.length > LONGEST_VALUE) return false;
  const { element: a } = label;
  const { element: b } = next;
  return a === b || a.parent === b.parent || a.parent === b || a === b.parent;
}
