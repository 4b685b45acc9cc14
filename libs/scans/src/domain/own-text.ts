import { scanTokens, type WorkMatch } from '@app/text-reuse';
import type { ReuseFacts } from './finding-facts.js';

/** A match whose page text another match explains this much of is an echo of it. */
const ECHO_SHARE = 0.9;

/**
 * Leaves out echoes: works that share a passage with a work the page really copies (an earlier version, a common source). Of two
 * matches for the same page text the one with more matched text stays; equal ones both stay.
 * @param matches most matched text first
 */
export function withoutEchoes<T extends WorkMatch>(matches: readonly T[]): readonly T[] {
  return matches.filter((match, at) =>
    matches.slice(0, at).every((better) => better.matched === match.matched || explained(match, better) < ECHO_SHARE),
  );
}

/** Whether two matches are of the same text on the page. */
export function isSameText(a: WorkMatch, b: WorkMatch): boolean {
  return explained(a, b) >= ECHO_SHARE && explained(b, a) >= ECHO_SHARE;
}

/** An own work of which less than this is on the page, where that much of the other source is, has its text from there. */
const WHOLE = 0.75;

/**
 * Whether a work from another source explains a match: what the page has of ours lies in what it has of theirs, and the page has theirs
 * whole while most of what is ours alone is missing. Where both are there whole, nothing is explained: either may be the source.
 */
export function isExplainedBy(match: WorkMatch, other: WorkMatch): boolean {
  if (explained(match, other) < ECHO_SHARE) return false;
  if (other.workCovered >= WHOLE && match.workCovered < WHOLE) return true;
  // neither whole: the page has clearly more from them
  return match.workCovered < WHOLE && other.matched > match.matched && explained(other, match) < ECHO_SHARE;
}

/** Share of a match's page text that lies inside another match's spans, 0..1. */
function explained(match: WorkMatch, by: WorkMatch): number {
  let inside = 0;
  let all = 0;
  for (const { page } of match.spans) {
    all += page[1] - page[0];
    for (const other of by.spans)
      inside += Math.max(0, Math.min(page[1], other.page[1]) - Math.max(page[0], other.page[0]));
  }
  return all === 0 ? 0 : inside / all;
}

const OPENING = /[“"「『《‘'«„]/u;
const CLOSING = /[”"」』》’'»“]/u;

/**
 * Measures of a match that the verdict rests on.
 * @param text the page text that was matched
 * @param blockQuotes what of it stands in block quotations, one after the other
 */
export function reuseFactsOf(match: WorkMatch, text: string, blockQuotes = ''): ReuseFacts {
  const inBlocks = withoutSpace(blockQuotes);
  const isQuoted = match.spans.every(({ page: [start, end] }) => {
    if (inBlocks.includes(withoutSpace(text.slice(start, end)))) return true;
    const before = text.slice(Math.max(0, start - 1), start + 1);
    const after = text.slice(end - 1, end + 2);
    return OPENING.test(before) && CLOSING.test(after);
  });
  return {
    class: match.class,
    workCovered: match.workCovered,
    pageCovered: match.pageCovered,
    identity: match.identity,
    copiedLength: match.spans.reduce((sum, { page }) => sum + page[1] - page[0], 0),
    quoted: isQuoted ? 'YES' : 'NO',
  };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Between a headline and what it says further: `主标题：副标题`, `Main — more`. */
const SUBTITLE = /[:：|｜]|\s[-–—―]+\s|——|[―]/u;

/**
 * Whether a page that copies a work gives it another headline. A subtitle may be left out. Width, case, script and punctuation make no difference; a site's name
 * beside the headline neither.
 */
export function headlineOf(workTitle: string, pageTitle: string): Headline {
  return headlinesOf(workTitle)(pageTitle);
}

export type Headline = 'KEPT' | 'ALTERED' | 'UNKNOWN';

/** As {@link headlineOf}, for many a page title: a page has hundreds of links. */
export function headlinesOf(workTitle: string): (pageTitle: string) => Headline {
  const wanted = key(workTitle);
  const [main = ''] = workTitle.split(SUBTITLE);
  const telling = isTelling(main) ? key(main) : undefined;
  return (pageTitle) => {
    const shown = wanted === '' ? '' : key(pageTitle);
    if (shown === '') return 'UNKNOWN';
    const isWhole = shown.includes(wanted) || (wanted.includes(shown) && shown.length > wanted.length / 2);
    return isWhole || (telling !== undefined && shown.includes(telling)) ? 'KEPT' : 'ALTERED';
  };
}

/** Least length of a main headline that stands for the whole, tokens: `快讯：` names no work. */
const TELLING = 4;

function isTelling(main: string): boolean {
  return scanTokens(main).count >= TELLING;
}

/** Token ids as one string, each between separators, so that one word is never found inside another. */
function key(text: string): string {
  const { ids } = scanTokens(text);
  return ids.length === 0 ? '' : `,${ids.join(',')},`;
}
