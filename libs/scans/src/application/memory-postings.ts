import {
  type Candidate,
  type Fingerprints,
  PostingIndex,
  REUSE_RULES,
  type Tokens,
  workFingerprints,
  worksAnswering,
  worksToVerify,
} from '@app/text-reuse';
import type { AskedHashes } from '../domain/page-questions.js';
import type { CatalogTexts } from './catalog-texts.port.js';
import type { Freshness } from './reuse-index.port.js';
import { RECENT_MS, type WorkPostings } from './work-postings.port.js';

/** Works read in one go. */
const PAGE = 500;
/** Postings of one hash that are kept: one more than may be asked, so that a common hash is known as such. */
const MOST = REUSE_RULES.retrieval.stopFrequency + 1;

/**
 * Postings in the memory of this process, filled from the works on record: before a question whatever was imported since the last look
 * is added; a question that may be answered from what was there a moment ago is not kept waiting by a look. Only fingerprints are kept,
 * no texts; a restarted process reads all works again.
 */
export class MemoryPostings implements WorkPostings {
  /** By slot. */
  private readonly sequences: number[] = [];
  private readonly gone = new Set<number>();
  private readonly isLive = (slot: number): boolean => !this.gone.has(this.sequences[slot] ?? 0);
  private readonly postings = new PostingIndex(this.isLive, MOST);
  private cursor = 0n;
  private reading: Promise<void> = Promise.resolve();
  /** When the last look that ended well began, ms. */
  private lookedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param fingerprintsOf how a work's text is fingerprinted
   * @param elapsed milliseconds on a clock that nobody sets
   */
  constructor(
    private readonly texts: Pick<CatalogTexts, 'since'>,
    private readonly fingerprintsOf: (text: string) => Fingerprints = workFingerprints,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** Bytes of all tables. */
  get bytes(): number {
    return this.postings.bytes;
  }

  async candidates(page: Tokens, freshness: Freshness = 'NOW'): Promise<readonly Candidate[]> {
    if (freshness === 'NOW' || this.elapsed() - this.lookedAt > RECENT_MS) await this.look();
    return this.bySequence(worksToVerify(this.postings, this.sequences.length, this.isLive, page));
  }

  async answering(asked: AskedHashes): Promise<readonly Candidate[]> {
    await this.look();
    return this.bySequence(worksAnswering(this.postings, this.sequences.length, this.isLive, asked));
  }

  withdraw(sequences: readonly number[]): Promise<void> {
    for (const sequence of sequences) this.gone.add(sequence);
    return Promise.resolve();
  }

  private bySequence(found: readonly Candidate[]): readonly Candidate[] {
    return found.map((candidate) => ({ ...candidate, work: this.sequences[candidate.work] ?? 0 }));
  }

  /** One reader at a time; a reader that failed is no reason not to try again. */
  private look(): Promise<void> {
    this.reading = this.reading.then(
      () => this.readNew(),
      () => this.readNew(),
    );
    return this.reading;
  }

  private async readNew(): Promise<void> {
    const began = this.elapsed();
    const isFirst = this.sequences.length === 0;
    for (;;) {
      const { items, cursor } = await this.texts.since(this.cursor, PAGE);
      for (const { text, sequence } of items) {
        this.postings.add(this.fingerprintsOf(text), this.sequences.length);
        this.sequences.push(Number(sequence));
      }
      this.cursor = cursor;
      if (items.length < PAGE) break;
    }
    // what was read in one go is asked in one go: each further segment would cost every question of every page another look
    if (isFirst) this.postings.compact();
    this.lookedAt = began;
  }
}
