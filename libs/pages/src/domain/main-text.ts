import { AFTER_THE_END, announcesOthers, endOfArticle } from './article-end.js';
import { isInfoLine } from './info-line.js';
import { weighedLength } from './letters.js';
import type { PageElement } from './page-tree.js';
import type { RawBlock } from './raw-blocks.js';
import { readsAsTeaser, SENTENCE_END, teasers } from './teasers.js';
import { CLOSED_DETAILS } from './visibility.js';
import { spaced } from './zones.js';

/** Which blocks are the article, and the element that holds it. */
export interface MainText {
  readonly container: PageElement | undefined;
  /** Indexes into the raw blocks, ascending. */
  readonly chosen: readonly number[];
}

/** Share of a block's score that each further ancestor inherits. */
const DECAY = 0.72;
/** Ancestors above a block that may be the article's container. */
const REACH = 6;
const GOOD_NAME =
  /article|artibody|(?:post|entry|story|news|main|text|rich|page)-?(?:body|content|text|con|detail)|content|(?:^|[\s_-])(?:body|detail|post|story|entry|text)(?:$|[\s_-])/u;
const BAD_NAME =
  /comment|footer|sidebar|related|recommend|share|widget|promo|banner|(?:^|[\s_-])(?:ad|ads|nav|menu|list|links?)(?:$|[\s_-])|intro-?list|hot/u;
const CLAUSE_MARKS = /[,;:，、；：。]/gu;

/** Lines that stand inside articles and are none of them. */
const NOISE =
  /^(?:advert(?:isement)?s?|广告|廣告|sponsored(?: content)?|this slideshow requires javascript\.?|story continues below.*|article continues below.*|continue reading.*|read more:?.*|loading\.*|展开全文|点击查看.{0,10}|分享到[:：]?.*)$/iu;
/** Lines of a list that goes on elsewhere: `1 2 3 4`, `Showing 1–10 of 19 results`, `Weine 1 bis 10 von insgesamt 19`. */
const PAGING =
  /^(?:\d{1,3}\s+){2,}\d{1,3}$|\b\d+\s?(?:[-–—]|to|bis|à|a|до|al)\s?\d+\s(?:of|von|sur|de|di|из|z)\s(?:\p{L}+\s)?\d+\b/iu;
/** An offer of the site to its readers, set between paragraphs. */
const OFFER =
  /^(?:get|download|install|sign up|subscribe|join|receive)\b[^.!?]{0,110}\b(?:app|apps|newsletters?|inbox|letterbox|your phone|magazine|alerts)\b/iu;
/** Longest such lines, characters: a sentence of the article may begin so. */
const LONGEST_PAGING = 90;
const LONGEST_OFFER = 150;
/** Headings after which nothing of the article follows. */
const ENDS_ARTICLE =
  /^(?:相关|相關|推荐|推薦|延伸阅读|延伸閱讀|更多|热门|熱門|猜你|评论|留言|related|more (?:from|on|stories|great)|read (?:more|next)|you (?:may|might)|recommended|share|comments?|leave a|tags?|about the author|follow|subscribe)/iu;

/**
 * The article of a page: every block of running text votes for the elements around it, the nearest most; the element
 * with most votes holds the article, and of its blocks those that read like text or stand between such are taken.
 */
export function mainText(blocks: readonly RawBlock[], headline = -1): MainText {
  const scores = blocks.map(scoreOf);
  const isBehind = endOfArticle(blocks, scores, headline);
  const votes = scores.map((score, at) => (isBehind(at) ? score * AFTER_THE_END : score));
  const container = containerOf(blocks, scores, votes);
  if (container === undefined) return { container: undefined, chosen: longestOf(blocks) };
  const inside = blocks.flatMap((block, at) => (isWithin(block.element, container) ? [at] : []));
  const goods = inside.map((at) => (scores[at] ?? 0) > 0 && !isBehind(at));
  const chosen = chooseFrom(inside, blocks, goods.includes(true) ? goods : inside.map((at) => (scores[at] ?? 0) > 0));
  const isTeaser = (block: RawBlock, at: number) => reads(block) && readsAsTeaser(block, (scores[at] ?? 0) > 0);
  return { container, chosen: [...teasers(blocks, headline, chosen[0], isTeaser), ...chosen] };
}

/** How much a block reads like running text; 0 for what is hidden, linked or stands in a zone of its own. */
function scoreOf(block: RawBlock): number {
  if (isOutOfSight(block) || block.zone !== 'article' || /^h[1-6]$/u.test(block.element.tag)) return 0;
  const length = weighedLength(block.text);
  const plain = 1 - block.linkLength / block.text.length;
  if (plain < 0.5) return 0;
  if (length * plain < 60 && !(block.element.tag === 'p' && length >= 25 && SENTENCE_END.test(block.text))) return 0;
  if (isInfoLine(block.text)) return 0;
  const clauses = block.text.match(CLAUSE_MARKS)?.length ?? 0;
  return (1 + Math.min(length / 100, 6) + Math.min(clauses, 10) * 0.5) * plain * plain;
}

function containerOf(
  blocks: readonly RawBlock[],
  scores: readonly number[],
  votesOf: readonly number[],
): PageElement | undefined {
  const votes = new Map<PageElement, number>();
  blocks.forEach((block, at) => {
    let share = votesOf[at] ?? 0;
    if (share === 0) return;
    for (
      let up: PageElement | undefined = block.element, step = 0;
      up !== undefined && step < REACH;
      up = up.parent, step += 1
    ) {
      votes.set(up, (votes.get(up) ?? 0) + share);
      share *= DECAY;
    }
  });
  let best: PageElement | undefined;
  let most = 0;
  for (const [element, vote] of votes) {
    const weighted = vote * nameWeight(element);
    if (weighted > most) [best, most] = [element, weighted];
  }
  return best === undefined ? undefined : withItsLike(best, blocks, scores);
}

/** An article cut into several boxes of one make: the box with most votes goes up to the element that holds them all. */
function withItsLike(best: PageElement, blocks: readonly RawBlock[], scores: readonly number[]): PageElement {
  const makeOf = (element: PageElement) =>
    `${element.tag}.${element.attributes.class ?? ''}<${element.parent?.tag ?? ''}.${element.parent?.attributes.class ?? ''}<${element.parent?.parent?.tag ?? ''}`;
  const makes = new Set<string>();
  let held = 0;
  blocks.forEach((block, at) => {
    const score = scores[at] ?? 0;
    if (score === 0 || !isWithin(block.element, best)) return;
    held += score;
    makes.add(makeOf(block.element));
  });
  let widest = best;
  for (
    let up = best.parent, step = 0;
    up?.parent !== undefined && up.tag !== 'body' && step < 4;
    up = up.parent, step += 1
  ) {
    const outer = up;
    let more = 0;
    blocks.forEach((block, at) => {
      const score = scores[at] ?? 0;
      if (
        score > 0 &&
        isWithin(block.element, outer) &&
        !isWithin(block.element, best) &&
        makes.has(makeOf(block.element))
      )
        more += score;
    });
    if (more > held * 0.15) widest = up;
    if (up.tag === 'article') break;
  }
  return widest;
}

function nameWeight(element: PageElement): number {
  const { id = '', class: classes = '', itemprop } = element.attributes;
  if (itemprop?.toLowerCase() === 'articlebody') return 2;
  const names = spaced(`${id} ${classes}`);
  const byTag = element.tag === 'article' ? 1.15 : /^(?:p|li|td|blockquote|h\d|dd|span)$/u.test(element.tag) ? 0.7 : 1;
  return byTag * (GOOD_NAME.test(names) ? 1.25 : 1) * (BAD_NAME.test(names) ? 0.6 : 1);
}

/** @param goods of each of `inside`, whether it is running text of the article */
function chooseFrom(inside: readonly number[], blocks: readonly RawBlock[], goods: readonly boolean[]): number[] {
  const first = goods.indexOf(true);
  const second = goods.indexOf(true, first + 1);
  const last = goods.lastIndexOf(true);
  const chosen: number[] = [];
  let isOver = false;
  inside.forEach((at, place) => {
    const block = blocks[at];
    if (block === undefined || !reads(block)) return;
    if (place > first && place < second && isInfoLine(block.text)) return;
    if (place < last && announcesOthers(block)) return;
    if (place >= first && place <= last) chosen.push(at);
    else if (place < first && isLeadIn(block, blocks[inside[first] ?? -1], chosen.length > 0)) chosen.push(at);
    else if (place > last) {
      isOver ||= announcesOthers(block) || ENDS_ARTICLE.test(block.text) || !isRunOn(block, blocks[inside[last] ?? -1]);
      if (!isOver) chosen.push(at);
    }
  });
  return chosen;
}

function reads(block: RawBlock): boolean {
  if (isOutOfSight(block) || block.zone !== 'article') return false;
  return (block.linkLength / block.text.length <= 0.6 || isLinkedSentence(block)) && !isNoise(block.text);
}

function isNoise(text: string): boolean {
  if (NOISE.test(text) || (text.length <= LONGEST_PAGING && PAGING.test(text))) return true;
  return text.length <= LONGEST_OFFER && OFFER.test(text);
}

/** Most of a paragraph may be one link, where the sentence begins or ends outside of it. */
function isLinkedSentence({ element, text, links, linkLength }: RawBlock): boolean {
  if (element.tag !== 'p' || links.length > 1) return false;
  return (
    weighedLength(text) * (1 - linkLength / text.length) >= 25 && weighedLength(text) >= 100 && SENTENCE_END.test(text)
  );
}

/** A short paragraph set like the first one before it, or a list after such. */
function isLeadIn(block: RawBlock, first: RawBlock | undefined, isBegun: boolean): boolean {
  const { tag, parent } = block.element;
  if (isBegun && tag === 'li') return parent?.parent === first?.element.parent;
  return (
    block.element.tag === 'p' &&
    first?.element.tag === 'p' &&
    block.element.parent === first.element.parent &&
    !isInfoLine(block.text)
  );
}

/** Short lines after the last long paragraph that still belong to it: lists, a byline, a closing word. */
function isRunOn(block: RawBlock, last: RawBlock | undefined): boolean {
  const { tag, parent } = block.element;
  if (parent?.tag === 'blockquote' && parent === last?.element.parent) return true;
  // who said it stands beside the words: `<blockquote><p>…</p>— Name</blockquote>`
  if (tag === 'blockquote' && block.element === last?.element.parent) return true;
  if (isInfoLine(block.text) || block.linkLength / block.text.length > 0.3) return false;
  if (/^(?:p|blockquote|pre)$/u.test(tag)) return parent === last?.element.parent;
  return (
    /^(?:li|h[2-6]|dd|dt)$/u.test(tag) &&
    parent !== undefined &&
    last?.element.parent !== undefined &&
    isWithin(parent, last.element.parent)
  );
}

/** Where nothing reads like running text, the longest visible block stands for the page. */
function longestOf(blocks: readonly RawBlock[]): number[] {
  let longest = -1;
  blocks.forEach((block, at) => {
    if (
      !isOutOfSight(block) &&
      block.text.length > (blocks[longest]?.text.length ?? 0) &&
      block.linkLength < block.text.length / 2
    )
      longest = at;
  });
  return longest === -1 ? [] : [longest];
}

function isOutOfSight({ hiddenBy }: RawBlock): boolean {
  return hiddenBy !== undefined && hiddenBy !== CLOSED_DETAILS;
}

export function isWithin(element: PageElement, container: PageElement): boolean {
  for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) if (at === container) return true;
  return false;
}
