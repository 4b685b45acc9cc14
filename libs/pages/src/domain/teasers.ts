import { weighedLength } from './letters.js';
import type { RawBlock } from './raw-blocks.js';

/** Blocks between headline and body among which its summary may stand, and how many of them may be it. */
const REACH = 30;
const MOST = 3;
/** Shorter lines are decks and captions; in Latin-letter units. Longer ones than the second need no full stop. */
const SHORTEST = 130;
const SURE = 170;
/** A box that is named for holding the summary of what follows. */
const SUMMARY_BOX =
  /(?:^|[\s_-])(?:lead|lede|standfirst|summary|sommario|sumario|resumen|excerpt|chapo|chapeau|vorspann|entradilla|ingress|zajawka)(?:$|[\s_-])/iu;
const PICTURE_BOX = /(?:^|[\s_-])(?:image|img|photo|picture|figure|media|video|gallery)/iu;
/** Summaries that say they are one repeat the text in other words. */
const SUMMARY_LABEL = /^\s*[【[]?(?:内容)?(?:摘要|导读|導讀|核心提示|提要|编者按|編者按|summary|abstract|key points)/iu;

export const SENTENCE_END = /[.!?。！？…；”’」』"'）)]\s*$/u;

/**
 * Running text between headline and body, outside the element that holds the body: the article's own first paragraph, set apart.
 * @param first index of the body's first block
 * @returns indexes, ascending
 */
export function teasers(
  blocks: readonly RawBlock[],
  headline: number,
  first: number | undefined,
  isTeaser: (block: RawBlock, at: number) => boolean,
): number[] {
  if (headline === -1 || first === undefined || first - headline > REACH) return [];
  const between: number[] = [];
  for (let at = headline + 1; at < first; at += 1) {
    const block = blocks[at];
    if (block !== undefined && isTeaser(block, at)) between.push(at);
  }
  return between.length <= MOST ? between : [];
}

/** A sentence or more, not a caption, a list of key points or a summary that says it is one; a sentence may be set as a heading. */
export function readsAsTeaser({ text, element, afterImage }: RawBlock, isRunningText: boolean): boolean {
  if (!isRunningText && !(element.tag === 'h2' && SENTENCE_END.test(text))) return false;
  if (element.tag === 'li' || SUMMARY_LABEL.test(text)) return false;
  const box = (element.parent?.classes ?? []).join(' ');
  if ((afterImage && !SUMMARY_BOX.test(box)) || PICTURE_BOX.test(box)) return false;
  const length = weighedLength(text);
  return length >= SHORTEST && (SENTENCE_END.test(text) || length >= SURE);
}
