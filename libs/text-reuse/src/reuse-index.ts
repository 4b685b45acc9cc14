import { alignTexts, type TextReuse } from './align.js';
import { type Fingerprints, fingerprintTokens } from './fingerprint.js';
import { PostingIndex } from './posting-index.js';
import { type Probing, retrieve } from './retrieve.js';
import { REUSE_RULES, workRegimes } from './reuse-rules.js';
import { hashKey } from './shingles.js';
import { tokenize } from './tokens.js';

export interface IndexedWork {
  readonly id: string;
  readonly text: string;
}

/** A work found on a page. Ranges are UTF-16 units, half-open, into the work's text as added and the page's text as asked. */
export interface WorkMatch extends TextReuse {
  readonly work: string;
}

export interface ReuseIndexOptions {
  /** See `REUSE_RULES.winnow`; an index of more than a million works wants the compact window. */
  readonly window?: number;
  readonly probing?: Probing;
}

/** Works in memory, asked for what a page has of them. Single-threaded; additions are seen by the next question. */
export interface ReuseIndex {
  readonly size: number;
  /** Adds a work, or puts a new text in place of the one with this id. */
  add(work: IndexedWork): void;
  /** Forgets a work. @returns whether there was one */
  remove(id: string): boolean;
  /** The works a text has parts of, those with most matched text first, then by id. */
  match(text: string): readonly WorkMatch[];
}

export function createReuseIndex(options: ReuseIndexOptions = {}): ReuseIndex {
  return new MemoryReuseIndex(options.window ?? REUSE_RULES.winnow.window, options.probing ?? 'ALL');
}

class MemoryReuseIndex implements ReuseIndex {
  /** Works by slot; a slot is never used twice, so that postings of a forgotten work find nothing. */
  private readonly works = new Map<number, IndexedWork>();
  private readonly slots = new Map<string, number>();
  private nextSlot = 0;
  private readonly postings = new PostingIndex((slot) => this.works.has(slot));

  constructor(
    private readonly window: number,
    private readonly probing: Probing,
  ) {}

  get size(): number {
    return this.works.size;
  }

  add(work: IndexedWork): void {
    this.remove(work.id);
    const slot = this.nextSlot;
    this.nextSlot += 1;
    const tokens = tokenize(work.text);
    this.works.set(slot, { id: work.id, text: work.text });
    this.slots.set(work.id, slot);
    for (const regime of workRegimes(tokens.count === 0 ? 0 : tokens.charCount / tokens.count)) {
      const { high, low, count } = distinct(fingerprintTokens(tokens.ids, regime, this.window));
      this.postings.add({ high, low, slots: new Uint32Array(count).fill(slot) });
    }
  }

  remove(id: string): boolean {
    const slot = this.slots.get(id);
    if (slot === undefined) return false;
    this.slots.delete(id);
    this.works.delete(slot);
    return true;
  }

  match(text: string): readonly WorkMatch[] {
    const page = { text, tokens: tokenize(text) };
    const matches: WorkMatch[] = [];
    for (const slot of retrieve(this.postings, this.works.size, page.tokens, this.probing, this.window)) {
      const work = this.works.get(slot);
      if (work === undefined) continue;
      const reuse = alignTexts({ text: work.text, tokens: tokenize(work.text) }, page);
      if (reuse !== undefined) matches.push({ work: work.id, ...reuse });
    }
    return matches.sort((x, y) => y.matched - x.matched || (x.work < y.work ? -1 : 1));
  }
}

/** Each hash once: a refrain says no more about a work than its first singing. */
function distinct({ high, low, count }: Fingerprints): Fingerprints {
  const firsts = new Map<number, number>();
  for (let at = count - 1; at >= 0; at -= 1) firsts.set(hashKey(high[at] ?? 0, low[at] ?? 0), at);
  const kept = Uint32Array.from(firsts.values());
  return { count: kept.length, high: kept.map((at) => high[at] ?? 0), low: kept.map((at) => low[at] ?? 0) };
}
