import type { RawBlock } from './raw-blocks.js';

/** Headings of what follows an article, in the languages of the news: comments … */
const COMMENTS =
  /^\d*\s*(?:comments?|commentaires?|réactions?|kommentare?|comentarios?|comentários|commenti|reacties|komentarze|комментари|отзыв|(?:网友|網友|全部|最新|精彩|读者|讀者)?(?:评论|評論|留言|跟贴|回應|回应)|댓글|コメント|(?:добавить|оставить) (?:комментари|отзыв)|leave a (?:comment|reply)|tell us what you think)|\b(?:comments|responses? to|replies|commentaires|kommentare|comentarios|commenti)\b/iu;
/** … and other articles. */
const OTHERS =
  /^(?:相关|相關|推荐|推薦|热门|熱門|猜你|[为為]你推|[为為]您推|related|more (?:from|on|stories)|you (?:may|might)|recommended|leave a|à lire|lire aussi|sur le même|ähnliche|mehr zum|auch interessant|te puede|relacionad|você pode|leia (?:também|mais)|potrebbe|leggi anche|zobacz|читайте|関連|관련)/iu;
/** A longer line is a heading of the article itself, which may well speak of comments; in characters. */
const LONGEST = 80;
/** Score of the text before such a heading: less is no article that could have ended. */
const LEAST_ARTICLE = 6;
/** Weight of what stands behind it, in the choice of the element that holds the article. */
export const AFTER_THE_END = 0.2;

/**
 * Which blocks stand behind the article: after a heading that announces comments or other articles, and not beside text that stood
 * before it, as the article goes on around a box of links.
 * @param scores how much each block reads like running text
 * @param headline index of the headline; without one (-1) no block is behind
 */
export function endOfArticle(
  blocks: readonly RawBlock[],
  scores: readonly number[],
  headline: number,
): (at: number) => boolean {
  const lead = headline === -1 ? -1 : scores.findIndex((score, at) => at > headline && score > 0);
  const end = lead === -1 ? -1 : announcementAt(blocks, scores, lead);
  if (end === -1) return () => false;
  const holders = new Set(
    blocks.slice(0, end).map(({ element }, at) => ((scores[at] ?? 0) > 0 ? element.parent : undefined)),
  );
  holders.delete(undefined);
  return (at) => at > end && !holders.has(blocks[at]?.element.parent);
}

function announcementAt(blocks: readonly RawBlock[], scores: readonly number[], lead: number): number {
  let passed = 0;
  return blocks.findIndex(({ element, text }, at) => {
    if (at < lead) return false;
    passed += scores[at] ?? 0;
    return passed >= LEAST_ARTICLE && announcesOthers({ element, text });
  });
}

/** Whether a block is a heading over comments or other articles. */
export function announcesOthers({ element, text }: Pick<RawBlock, 'element' | 'text'>): boolean {
  if (!/^h[1-6]$/u.test(element.tag) || text.length > LONGEST) return false;
  return COMMENTS.test(text) || OTHERS.test(text);
}
