import { distinct } from './questions.js';
import { REUSE_RULES, type Regime, workRegimes } from './reuse-rules.js';
import { Scratch } from './scratch.js';
import { mixed, type Shingles, shingle } from './shingles.js';
import { scanTokens, type Tokens } from './tokens.js';
import { winnow } from './winnow.js';

/** Chosen k-grams of a text, in order of position; 64-bit hashes in two halves. */
export type Fingerprints = Shingles;

const chosenRoom = new Scratch();

/**
 * The winnowed fingerprints of tokens. They are chosen by the lower half, whose high bits are therefore mostly zero; the upper half is
 * spread evenly.
 * @param window k-grams of which one is kept, see `RegimeRules.window`
 */
export function fingerprintTokens(ids: Uint32Array, regime: Regime, window: number): Fingerprints {
  const all = shingle(ids, REUSE_RULES.regimes[regime].k);
  const chosen = winnow(all.low, window, chosenRoom.take(all.count));
  const count = chosen.length;
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const gram = chosen[at] ?? 0;
    high[at] = mixed(all.rolling[gram] ?? 0);
    low[at] = all.low[gram] ?? 0;
  }
  return { count, high, low };
}

/** From a text to its fingerprints, in one regime. */
export function fingerprint(
  text: string,
  regime: Regime,
  window: number = REUSE_RULES.regimes[regime].window,
): Fingerprints {
  return fingerprintTokens(scanTokens(text).ids, regime, window);
}

/** The distinct fingerprints that a work is found by: by its characters, its words, or both where it is mixed. */
export function workFingerprints(text: string): Fingerprints {
  return tokenFingerprints(scanTokens(text));
}

/** As `workFingerprints`, of a work's tokens. */
export function tokenFingerprints({
  count,
  charCount,
  ids,
}: Pick<Tokens, 'count' | 'charCount' | 'ids'>): Fingerprints {
  const regimes = workRegimes(count === 0 ? 0 : charCount / count);
  return distinct(regimes.map((regime) => fingerprintTokens(ids, regime, REUSE_RULES.regimes[regime].window)));
}
