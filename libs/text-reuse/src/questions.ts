import { pageRegimes, REUSE_RULES, type Regime } from './reuse-rules.js';
import { Scratch } from './scratch.js';
import { mixed, type Shingles, shingle } from './shingles.js';
import type { Tokens } from './tokens.js';
import { lastLeast } from './winnow.js';

const placesRoom = new Scratch();
const highRoom = new Scratch();
const lowRoom = new Scratch();

/**
 * The k-grams a page asks an index of winnowed works with, in arrays that the next call writes over; one that stands twice on the page is
 * asked twice. More than its own winnowed ones: a passage shorter than a window and a k-gram may have been winnowed otherwise in its work.
 * Less than all: a k-gram with a high hash is chosen by one window in a hundred, so that most questions would be asked for nothing. The
 * guarantee of winnowing holds.
 */
export function questions(page: Tokens): Shingles {
  const regimes = pageRegimes(page);
  const most = regimes.length * page.ids.length;
  const asked = { count: 0, high: highRoom.take(most), low: lowRoom.take(most) };
  for (const regime of regimes) ask(page.ids, regime, asked);
  return asked;
}

/** Half of the hash that a k-gram asked with stays below, see `shingle`. */
function boundOf(regime: Regime): number {
  return Math.floor(2 ** 31 * (1 - REUSE_RULES.retrieval.rarelyChosen ** (1 / REUSE_RULES.regimes[regime].window)));
}

const BOUNDS = { CHARS: boundOf('CHARS'), WORDS: boundOf('WORDS') } satisfies Record<Regime, number>;

/** Adds to `asked` what one regime asks. */
function ask(ids: Uint32Array, regime: Regime, asked: { count: number; high: Uint32Array; low: Uint32Array }): void {
  const { k, window } = REUSE_RULES.regimes[regime];
  const { count, rolling, low, picked } = shingle(ids, k, BOUNDS[regime]);
  // A text shorter than a window asks with all it has.
  const isShort = count < window;
  const chosenCount = isShort ? count : picked.length;
  const { high: askedHigh, low: askedLow } = asked;
  let next = asked.count | 0;
  let last = -1;
  for (let at = 0; at <= chosenCount; at += 1) {
    const gram = at === chosenCount ? count : isShort ? at : (picked[at] ?? 0);
    // A window of high hashes only has chosen one of them all the same.
    while (last + window < gram) {
      last = lastLeast(low, last + 1, last + window);
      askedHigh[next] = mixed(rolling[last] ?? 0);
      askedLow[next] = low[last] ?? 0;
      next += 1;
    }
    if (gram === count) break;
    last = gram;
    askedHigh[next] = mixed(rolling[gram] ?? 0);
    askedLow[next] = low[gram] ?? 0;
    next += 1;
  }
  asked.count = next;
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
