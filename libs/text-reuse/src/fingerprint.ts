import { REUSE_RULES, type Regime } from './reuse-rules.js';
import { type Shingles, shingle } from './shingles.js';
import { tokenize } from './tokens.js';
import { winnow } from './winnow.js';

/** Chosen k-grams of a text, in order of position; 64-bit hashes in two halves. */
export type Fingerprints = Shingles;

/** The winnowed fingerprints of tokens. @param window k-grams of which one is kept, see `REUSE_RULES.winnow` */
export function fingerprintTokens(ids: Uint32Array, regime: Regime, window: number): Fingerprints {
  const all = shingle(ids, REUSE_RULES.regimes[regime].k);
  const chosen = winnow(all, window);
  const pick = (from: Uint32Array): Uint32Array => chosen.map((at) => from[at] ?? 0);
  return { count: chosen.length, high: pick(all.high), low: pick(all.low) };
}

/** From a text to its fingerprints, in one regime. */
export function fingerprint(text: string, regime: Regime, window: number = REUSE_RULES.winnow.window): Fingerprints {
  return fingerprintTokens(tokenize(text).ids, regime, window);
}
