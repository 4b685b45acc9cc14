/** Tokens that the next one is chosen by. */
const CONTEXT = { CHARS: 2, WORDS: 1 };
/** Chance to go on elsewhere after a token. With it a made-up article shares about as many fingerprints with others as a real one does. */
const LEAP = { CHARS: 0.45, WORDS: 0.55 };

/**
 * Makes up articles that read like given ones a few words at a time and are otherwise their own: a walk through the texts that leaps, now
 * and then, to another place where the same word stands. The same numbers give the same articles.
 */
export class LookAlikeArticles {
  private readonly ids: Uint32Array;
  private readonly words: readonly string[];
  private readonly bounds: Uint32Array;
  private readonly places: Uint32Array;

  /**
   * @param texts articles of one language, at least one
   * @param kind CHARS: its script has no spaces
   */
  constructor(
    private readonly texts: readonly string[],
    private readonly kind: 'CHARS' | 'WORDS',
  ) {
    const numbers = new Map<string, number>();
    const tokens = texts.flatMap((text) => tokensOf(text, kind));
    this.ids = Uint32Array.from(tokens, (token) => {
      const known = numbers.get(token) ?? numbers.size;
      numbers.set(token, known);
      return known;
    });
    this.words = [...numbers.keys()];
    [this.bounds, this.places] = this.index();
  }

  /** @param number which one, from 0 */
  make(number: number): string {
    const random = randomOf(number);
    const wanted = tokensOf(this.texts[Math.floor(random() * this.texts.length)] ?? '', this.kind).length;
    let at = Math.floor(random() * this.ids.length);
    const made: string[] = [];
    while (made.length < wanted) {
      made.push(this.words[this.ids[at] ?? 0] ?? '');
      at = (random() < LEAP[this.kind] ? this.leap(at, random()) : at) + 1;
      if (at >= this.ids.length) at = 0;
    }
    return made.join(this.kind === 'WORDS' ? ' ' : '');
  }

  /** Another place with the same tokens up to there. */
  private leap(at: number, draw: number): number {
    const slot = this.slotOf(at);
    const from = this.bounds[slot] ?? 0;
    const count = (this.bounds[slot + 1] ?? 0) - from;
    return this.places[from + Math.floor(draw * count)] ?? at;
  }

  /** Places by what stands there and before. */
  private index(): [Uint32Array, Uint32Array] {
    const { length } = this.ids;
    const bounds = new Uint32Array(SLOTS + 2);
    for (let at = 0; at < length; at += 1) bounds[this.slotOf(at) + 2] = (bounds[this.slotOf(at) + 2] ?? 0) + 1;
    for (let slot = 1; slot < bounds.length; slot += 1) bounds[slot] = (bounds[slot] ?? 0) + (bounds[slot - 1] ?? 0);
    const places = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const next = this.slotOf(at) + 1;
      places[bounds[next] ?? 0] = at;
      bounds[next] = (bounds[next] ?? 0) + 1;
    }
    return [bounds, places];
  }

  private slotOf(at: number): number {
    let hash = 0;
    for (let back = 0; back < CONTEXT[this.kind]; back += 1)
      hash = Math.imul(hash ^ (this.ids[at - back] ?? 0), 0x85ebca6b) ^ (hash >>> 13);
    return (hash >>> 0) % SLOTS;
  }
}

const SLOTS = 2 ** 20;

function tokensOf(text: string, kind: 'CHARS' | 'WORDS'): readonly string[] {
  return kind === 'CHARS' ? Array.from(text) : text.split(/\s+/u);
}

/** Evenly spread numbers, 0..1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
