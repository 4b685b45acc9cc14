import { packQuestions, unpackQuestions } from '../domain/page-questions.js';
import type { CatalogTexts } from './catalog-texts.port.js';
import type { WorkPostings } from './work-postings.port.js';

/** What a page asked the match index with, kept so that it can be asked again without the page. */
export interface KeptQuestions {
  readonly hashes: Uint8Array;
  /** Sequence of the newest work on record when they were last asked. */
  readonly upTo: bigint;
}

/**
 * Whether a page may be left to its site's word that it has not changed: only where no work that came in since it was looked at has text
 * in common with it. The works are asked before the site is, so that a page is asked for once.
 */
export class UnchangedPage {
  constructor(
    private readonly postings: Pick<WorkPostings, 'answering'>,
    private readonly texts: Pick<CatalogTexts, 'latest'>,
  ) {}

  /** To be taken down before a page's text is asked: a work that comes in meanwhile is then asked again rather than never. */
  latest(): Promise<bigint> {
    return this.texts.latest();
  }

  /** @param upTo what `latest` said before the text was asked */
  questionsOf(text: string, upTo: bigint): KeptQuestions | undefined {
    const hashes = packQuestions(text);
    return hashes === undefined ? undefined : { hashes, upTo };
  }

  /**
   * Asks the works that came in since.
   * @returns the questions as asked by now; undefined where a new work answers, or nothing can be asked: the page itself is needed
   */
  async askAgain(kept: KeptQuestions | undefined): Promise<KeptQuestions | undefined> {
    if (kept === undefined) return undefined;
    const upTo = await this.texts.latest();
    const asked = unpackQuestions(kept.hashes);
    if (asked === undefined) return undefined;
    if (upTo <= kept.upTo) return kept;
    const candidates = await this.postings.answering(asked);
    return candidates.some(({ work }) => BigInt(work) > kept.upTo) ? undefined : { ...kept, upTo };
  }
}
