import type { TextRange } from './align.js';
import type { WorkMatch } from './verify.js';

/** A match whose page text another match explains this much of says nothing that the other does not say. */
const EXPLAINED = 0.9;

/** Share of a match's page text that lies inside another match's spans, 0..1. */
export function explainedShare(match: WorkMatch, by: WorkMatch): number {
  let all = 0;
  let inside = 0;
  for (const { page } of match.spans) {
    all += page[1] - page[0];
    for (const other of by.spans) inside += Math.max(0, overlap(page, other.page));
  }
  return all === 0 ? 0 : Math.min(1, inside / all);
}

/** A match that another one accounts for. */
export interface ExplainedMatch {
  readonly match: WorkMatch;
  /** The work the page's text comes from. */
  readonly by: string;
}

export interface OwnMatches {
  readonly matches: readonly WorkMatch[];
  readonly explained: readonly ExplainedMatch[];
}

/**
 * Parts the matches that a third party's text accounts for from the others. A page that carries an agency's text matches, besides the
 * agency's work, every own work that quotes it: such a match is nobody's copy of the own work.
 * @param isThirdParty whether a work is somebody else's, kept to recognize it
 */
export function explainAway(matches: readonly WorkMatch[], isThirdParty: (work: string) => boolean): OwnMatches {
  const others = matches.filter(({ work }) => isThirdParty(work));
  const kept: WorkMatch[] = [];
  const explained: ExplainedMatch[] = [];
  for (const match of matches) {
    const source = isThirdParty(match.work)
      ? undefined
      : others.find((other) => explainedShare(match, other) >= EXPLAINED);
    if (source === undefined) kept.push(match);
    else explained.push({ match, by: source.work });
  }
  return { matches: kept, explained };
}

/** A passage of a page that several works carry: one of them, or a source before all of them, is where it comes from. */
export interface SharedPassage {
  readonly page: TextRange;
  /** In order of the matches. */
  readonly works: readonly string[];
}

/**
 * The passages that several works have in common, as a page shows them; asked with a work's own text, the wire copy that other works
 * carry too.
 * @returns maximal passages carried by the same two or more works, in order of position
 */
export function sharedPassages(matches: readonly WorkMatch[]): readonly SharedPassage[] {
  const bounds = new Set(matches.flatMap(({ spans }) => spans.flatMap(({ page }) => page)));
  const cuts = [...bounds].sort((x, y) => x - y);
  const passages: SharedPassage[] = [];
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    const page = [start, cuts[at + 1] ?? start] as const;
    const works = matches
      .filter(({ spans }) => spans.some((span) => overlap(span.page, page) > 0))
      .map(({ work }) => work);
    if (works.length < 2) continue;
    const last = passages.at(-1);
    const isContinued = last?.page[1] === start && last.works.join('\0') === works.join('\0');
    if (isContinued) passages[passages.length - 1] = { page: [last.page[0], page[1]], works };
    else passages.push({ page, works });
  }
  return passages;
}

function overlap(a: TextRange, b: TextRange): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
}
