import { isWord, type Tokens } from './tokens.js';

/** A text's way of being counted: by characters of unspaced scripts, or by words. */
export type Regime = 'CHARS' | 'WORDS';

/** Numbers of one regime; every length is in tokens. */
export interface RegimeRules {
  /** Length of a fingerprinted k-gram. */
  readonly k: number;
  /** Of so many neighboring k-grams one is kept: a verbatim run of window + k - 1 tokens is certain to be found. */
  readonly window: number;
  /** Two aligned runs belong to one chain when at most this many tokens lie between them, on either side. */
  readonly chainGap: number;
  /** Two chains in the same order become one span when at most this many tokens lie between them, on either side. */
  readonly mergeGap: number;
  /** A chain with fewer matched tokens than this is noise even before merging. */
  readonly chainFloor: number;
  /** A span needs this many matched tokens. */
  readonly spanFloor: number;
  /** Longest matched amount that can still be a quotation. */
  readonly quotationLimit: number;
  /** A match of little of a work needs one unbroken run of this many tokens, see `brokenShare`. */
  readonly unbrokenRun: number;
}

/**
 * Every threshold of finding and aligning, in one place; those of the classes are in `class-rules.ts`. `npm run eval -- text-reuse`
 * measures them again, `docs/text-reuse.md` has the figures.
 */
export const REUSE_RULES = {
  regimes: {
    CHARS: {
      k: 8,
      window: 12,
      chainGap: 24,
      mergeGap: 60,
      chainFloor: 6,
      spanFloor: 13,
      quotationLimit: 80,
      unbrokenRun: 14,
    },
    WORDS: {
      k: 5,
      window: 7,
      chainGap: 16,
      mergeGap: 40,
      chainFloor: 5,
      spanFloor: 8,
      quotationLimit: 55,
      unbrokenRun: 9,
    },
  } satisfies Record<Regime, RegimeRules>,
  /** Share of character tokens from which a work is counted by characters, and up to which by words; between them, both ways. */
  mixed: { wordsBelow: 0.2, charsAbove: 0.8 },
  /** Share of the work from which a match longer than a quotation may lack the unbroken run: replaced words leave none. */
  brokenShare: 0.6,
  retrieval: {
    /** Works verified for one page, best first. */
    candidates: 20,
    /** Share of windows that choose a k-gram with a higher hash than a page asks with. */
    rarelyChosen: 0.01,
    /** Distinct shared fingerprints that make a candidate. */
    hits: 2,
    /** A rewrite of most of a work shares at least so many of its fingerprints for each of its tokens; one of 30 % leaves four times that. */
    rewriteHits: 0.002,
    /** One hit is enough where at most this many works carry the fingerprint and places are left. */
    rare: 3,
    /** A fingerprint in more works than this says nothing (datelines, boilerplate) and is not asked. */
    stopFrequency: 100,
    /** So many fingerprints above the stop frequency that speak for one work are heard all the same: a text that everybody reprinted. */
    commonHits: 6,
  },
  /**
   * A passage that so many works of those found carry, and that have little else in common, is a form where it is less than this share of
   * the work: a closing line, the note before a series. Learned from the works themselves, and no reuse of any of them.
   */
  forms: {
    carriers: 4,
    workShare: 0.35,
    /** In the first or last characters of works, so many of them, a passage is a form from fewer carriers on. */
    edge: 60,
    edgeCarriers: 2,
    /** Works that have so many times as many fingerprints in common as the passage has, and so many more, are one text. */
    oneText: 2,
    slack: 6,
  },
  alignment: {
    /** Length of seed k-grams, in tokens. */
    seed: 3,
    /** Where some seed has more places on a page than this, none is followed to more than `seedFrequency` of them. */
    crowdedFrequency: 48,
    seedFrequency: 16,
    /** Runs that go through one token of the work at once: a text of one repeated word would have as many as it has words. */
    parallelRuns: 512,
    /** Runs looked back at for a predecessor: news never has so many so close, a page of one repeated word has thousands. */
    openRuns: 64,
    /** Least share of matched tokens in a span, on its longer side. */
    density: 0.3,
    /** Least share of matched tokens in a span, on its shorter side, where less than `brokenShare` of the work is covered. */
    closeness: 0.7,
    /** Cost of a chain's gap: for each token of the longer side, and for each token by which the sides differ. */
    gapCost: 0.05,
    driftCost: 0.1,
    /** A chain must bring at least this share of page tokens that no better chain has explained. */
    freshShare: 0.5,
    /** An end is moved on over unequal tokens until so many more of them than equal ones were passed. */
    extensionDrop: 4,
  },
} as const;

/** The regime that judges a text with this share of character tokens. */
export function mainRegime(charShare: number): Regime {
  return charShare >= 0.5 ? 'CHARS' : 'WORDS';
}

/** The regimes a work is fingerprinted in. @param charShare share of character tokens, 0..1 */
export function workRegimes(charShare: number): readonly Regime[] {
  if (charShare <= REUSE_RULES.mixed.wordsBelow) return ['WORDS'];
  return charShare >= REUSE_RULES.mixed.charsAbove ? ['CHARS'] : ['CHARS', 'WORDS'];
}

/**
 * The regimes a page is asked in: that of most of its tokens, and the other one where a passage is long enough to be a quotation. A
 * foreign article inside a page is found; numbers inside a Chinese text are no passage.
 */
export function pageRegimes({ ids, count, charCount }: Pick<Tokens, 'ids' | 'count' | 'charCount'>): readonly Regime[] {
  const main = mainRegime(count === 0 ? 0 : charCount / count);
  const other = main === 'CHARS' ? 'WORDS' : 'CHARS';
  const { spanFloor } = REUSE_RULES.regimes[other];
  if (other === 'WORDS' && count - charCount < spanFloor) return [main];
  if (other === 'CHARS' && charCount < spanFloor) return [main];
  return hasPassage(ids, other, spanFloor) ? [main, other] : [main];
}

/** Whether there is an unbroken run of so many tokens of one kind. */
function hasPassage(ids: Uint32Array, regime: Regime, length: number): boolean {
  const isWanted = (at: number): boolean => isWord(ids[at] ?? 0) === (regime === 'WORDS');
  // A run that long has a token at one of each so many places: most tokens are passed over.
  for (let at = length - 1; at < ids.length; at += length) {
    if (!isWanted(at)) continue;
    let start = at;
    while (start > 0 && isWanted(start - 1)) start -= 1;
    while (at + 1 < ids.length && isWanted(at + 1)) at += 1;
    if (at + 1 - start >= length) return true;
  }
  return false;
}
