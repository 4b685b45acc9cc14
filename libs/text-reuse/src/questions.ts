import { pageRegimes, REUSE_RULES, type Regime } from './reuse-rules.js';
import { Scratch } from './scratch.js';
import { mixed, type Shingles, shingle } from './shingles.js';
import type { Tokens } from './tokens.js';
import { lastLeast } from './winnow.js';

const placesRoom = new Scratch();

/**
 * The distinct k-grams a page asks an index of winnowed works with. More than its own winnowed ones: a passage shorter than a window and
 * a k-gram may have been winnowed otherwise in its work. Less than all: a k-gram with a high hash is chosen by one window in a hundred,
 * so that most questions would be asked for nothing. The guarantee of winnowing holds.
 */
export function questions(page: Tokens): Shingles {
  const parts = pageRegimes(page).map((regime) => questionsOf(page.ids, regime));
  return distinct(parts);
}

function questionsOf(ids: Uint32Array, regime: Regime): Shingles {
  const { k, window } = REUSE_RULES.regimes[regime];
  const { count, rolling, low } = shingle(ids, k);
  const ceiling = count < window ? 2 ** 32 : 2 ** 32 * (1 - REUSE_RULES.retrieval.rarelyChosen ** (1 / window));
  let asked = 0;
  let last = -1;
  for (let at = 0; at < count; at += 1) {
    let gram = at;
    if ((low[at] ?? 0) > ceiling) {
      if (at - last < window) continue;
      gram = lastLeast(low, at - window + 1, at);
    }
    last = gram;
    // INVARIANT: fewer were asked than passed, so that nothing is written over before it is read.
    rolling[asked] = rolling[gram] ?? 0;
    low[asked] = low[gram] ?? 0;
    asked += 1;
  }
  const high = new Uint32Array(asked);
  for (let at = 0; at < asked; at += 1) high[at] = mixed(rolling[at] ?? 0);
  return { count: asked, high, low: low.slice(0, asked) };
}

/** Each hash once, in order of first places: a refrain says no more about a text than its first singing. */
export function distinct(parts: readonly Shingles[]): Shingles {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const high = new Uint32Array(total);
  const low = new Uint32Array(total);
  /** Open addressing: place of a hash in the arrays, plus one. */
  const places = placesRoom.zeros(2 ** Math.ceil(Math.log2(2 * total + 1)));
  const mask = places.length - 1;
  let count = 0;
  for (const part of parts) {
    for (let at = 0; at < part.count; at += 1) {
      const h = part.high[at] ?? 0;
      const l = part.low[at] ?? 0;
      let place = h & mask;
      let seen = places[place] ?? 0;
      while (seen !== 0 && (high[seen - 1] !== h || low[seen - 1] !== l)) {
        place = (place + 1) & mask;
        seen = places[place] ?? 0;
      }
      if (seen !== 0) continue;
      high[count] = h;
      low[count] = l;
      count += 1;
      places[place] = count;
    }
  }
  return { count, high: high.subarray(0, count), low: low.subarray(0, count) };
}
