import { type RetrievedWork, type Tokens, verifyWorks, type WorkMatch, withTokens } from '@app/text-reuse';
import type { CatalogTexts } from './catalog-texts.port.js';
import type { Freshness, ReuseIndexPort } from './reuse-index.port.js';
import type { WorkPostings } from './work-postings.port.js';

/**
 * The match index: postings say which works are worth a look, the record gives their texts, and the texts decide. What is said of a work
 * is therefore never older than its text on record; one that left the record is forgotten and the question asked again.
 */
export class MatchWorks implements ReuseIndexPort {
  constructor(
    private readonly postings: WorkPostings,
    private readonly texts: Pick<CatalogTexts, 'at'>,
  ) {}

  match(text: string, freshness: Freshness = 'NOW'): Promise<readonly WorkMatch[]> {
    return withTokens(text, (page) => (page.count === 0 ? Promise.resolve([]) : this.matchPage(text, page, freshness)));
  }

  private async matchPage(text: string, page: Tokens, freshness: Freshness): Promise<readonly WorkMatch[]> {
    for (;;) {
      const candidates = await this.postings.candidates(page, freshness);
      const found = await this.texts.at(candidates.map(({ work }) => BigInt(work)));
      const known = new Map(found.map((work) => [Number(work.sequence), work]));
      const works: RetrievedWork[] = [];
      const gone: number[] = [];
      for (const candidate of candidates) {
        const work = known.get(candidate.work);
        if (work === undefined) gone.push(candidate.work);
        else works.push({ id: work.id, text: work.text, candidate });
      }
      if (gone.length === 0) return verifyWorks(works, text, page);
      await this.postings.withdraw(gone);
    }
  }
}
