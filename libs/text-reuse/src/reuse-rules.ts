/** A text's way of being counted: by characters of unspaced scripts, or by words. */
export type Regime = 'CHARS' | 'WORDS';

/** Numbers of one regime; every length is in tokens. */
export interface RegimeRules {
  /** Length of a fingerprinted k-gram. */
  readonly k: number;
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
  /** A match no longer than a quotation needs one unbroken run of this many tokens: stock phrases with gaps are no copy. */
  readonly unbrokenRun: number;
}

/**
 * Every threshold of text reuse, in one place. Set on synthetic mutations of real news and confirmed on a second sample drawn with
 * another seed; `npm run eval -- text-reuse` measures them again.
 */
export const REUSE_RULES = {
  regimes: {
    CHARS: { k: 8, chainGap: 24, mergeGap: 60, chainFloor: 6, spanFloor: 13, quotationLimit: 80, unbrokenRun: 14 },
    WORDS: { k: 5, chainGap: 16, mergeGap: 40, chainFloor: 5, spanFloor: 8, quotationLimit: 55, unbrokenRun: 9 },
  } satisfies Record<Regime, RegimeRules>,
  /** Share of character tokens from which a work is counted by characters, and up to which by words; between them, both ways. */
  mixed: { wordsBelow: 0.2, charsAbove: 0.8 },
  /** A page is asked in a regime when at least this share of its tokens belongs to it: a foreign article inside a page is found. */
  pageShare: 0.03,
  winnow: {
    /**
     * Windows of k-grams, one fingerprint each: a verbatim run of window + k - 1 tokens always shares one. 8 finds one-sentence
     * quotations (97 %), 16 halves the memory (93 %).
     */
    window: 8,
    compactWindow: 16,
  },
  retrieval: {
    /** Works verified for one page, best first. */
    candidates: 20,
    /** Distinct shared fingerprints that make a candidate. */
    hits: 2,
    /** One hit is enough where at most this many works carry the fingerprint and places are left. */
    rare: 3,
    /** A fingerprint in more works than this says nothing (datelines, boilerplate) and is not asked. */
    stopFrequency: 100,
  },
  alignment: {
    /** Length of seed k-grams, in tokens. */
    seed: 3,
    /** A seed occurring more often than this in the work starts no run. */
    seedFrequency: 48,
    /** Runs looked back at for a predecessor: news never has so many so close, a page of one repeated word has thousands. */
    openRuns: 128,
    /** Least share of matched tokens in a span, on its longer side. */
    density: 0.3,
    /** Cost of a chain's gap: for each token of the longer side, and for each token by which the sides differ. */
    gapCost: 0.05,
    driftCost: 0.1,
    /** A chain must bring at least this share of page tokens that no better chain has explained. */
    freshShare: 0.5,
  },
  classes: {
    full: { workCovered: 0.75, identity: 0.935 },
    rewrite: { workCovered: 0.6, identityBelow: 0.935 },
    deepRewrite: { workCovered: 0.25, identityBelow: 0.8 },
    quotation: { workCoveredBelow: 0.15 },
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

/** The regimes a page is asked in. @param charShare share of character tokens, 0..1 */
export function pageRegimes(charShare: number): readonly Regime[] {
  const regimes: Regime[] = [];
  if (charShare >= REUSE_RULES.pageShare) regimes.push('CHARS');
  if (1 - charShare >= REUSE_RULES.pageShare) regimes.push('WORDS');
  return regimes;
}
