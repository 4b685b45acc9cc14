import { workFingerprints } from './fingerprint.js';
import { PostingIndex } from './postings/posting-index.js';
import { retrieve } from './retrieve.js';
import { REUSE_RULES } from './reuse-rules.js';
import { scanTokens, TokenRoom } from './tokens.js';
import { verifyWorks, type WorkMatch } from './verify.js';

/** The page's tokens stay while works are scanned. */
const pageRoom = new TokenRoom();

export interface IndexedWork {
  readonly id: string;
  readonly text: string;
}

export interface ReuseIndexOptions {
  /** Where the text of a work is read from when a page may have parts of it; without this, texts are kept in memory. */
  readonly textOf?: (id: string) => string;
}

/** Works in memory, asked for what a page has of them. Single-threaded; additions are seen by the next question. */
export interface ReuseIndex {
  readonly size: number;
  /** Adds a work, or puts a new text in place of the one with this id. */
  add(work: IndexedWork): void;
  /** Bytes of the tables that are asked; the works' own texts and ids not counted. */
  readonly bytes: number;
  /** Forgets a work. @returns whether there was one */
  remove(id: string): boolean;
  /** Packs the tables for the fastest questions: after many additions, not after each. */
  compact(): void;
  /** The works a text has parts of, those with most matched text first, then by id. */
  match(text: string): readonly WorkMatch[];
}

export function createReuseIndex(options: ReuseIndexOptions = {}): ReuseIndex {
  return new MemoryReuseIndex(options.textOf);
}

class MemoryReuseIndex implements ReuseIndex {
  /** Ids by slot; a slot is never used twice, so that postings of a forgotten work find nothing. */
  private readonly ids: (string | undefined)[] = [];
  private readonly slots = new Map<string, number>();
  private readonly texts = new Map<string, string>();
  private readonly isLive = (slot: number): boolean => this.ids[slot] !== undefined;
  private readonly postings = new PostingIndex(this.isLive, REUSE_RULES.retrieval.stopFrequency + 1);

  constructor(private readonly textOf: ((id: string) => string) | undefined) {}

  get size(): number {
    return this.slots.size;
  }

  get bytes(): number {
    return this.postings.bytes;
  }

  add({ id, text }: IndexedWork): void {
    this.remove(id);
    const slot = this.ids.length;
    this.ids.push(id);
    this.slots.set(id, slot);
    if (this.textOf === undefined) this.texts.set(id, text);
    this.postings.add(workFingerprints(text), slot);
  }

  remove(id: string): boolean {
    const slot = this.slots.get(id);
    if (slot === undefined) return false;
    this.slots.delete(id);
    this.texts.delete(id);
    this.ids[slot] = undefined;
    return true;
  }

  compact(): void {
    this.postings.compact();
  }

  match(text: string): readonly WorkMatch[] {
    const page = scanTokens(text, pageRoom);
    const candidates = retrieve(this.postings, this.size, this.isLive, page);
    if (candidates.length === 0) return [];
    const works = candidates.map((candidate) => {
      const id = this.ids[candidate.work] ?? '';
      return { id, text: this.textOf === undefined ? (this.texts.get(id) ?? '') : this.textOf(id), candidate };
    });
    return verifyWorks(works, text, page);
  }
}
