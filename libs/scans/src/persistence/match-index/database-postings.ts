import { type Candidate, forEachQuestion, type Tokens, worksAnswering, worksToVerify } from '@app/text-reuse';
import type { DataSource } from 'typeorm';
import type { CatalogTexts } from '../../application/catalog-texts.port.js';
import type { Freshness } from '../../application/reuse-index.port.js';
import { RECENT_MS, type WorkPostings } from '../../application/work-postings.port.js';
import type { AskedHashes } from '../../domain/page-questions.js';
import { hashOf } from '../../domain/postings/posting-run.js';
import { askPostings, type IndexView } from './ask-postings.js';
import { findEdition, liveSegments, withdrawnWorks } from './editions.js';
import type { FetchedPostings } from './fetched-postings.js';
import type { MatchIndex } from './match-index.js';

/** Questions asked again because the index changed between two looks; more often means something is wrong. */
const MOST_TRIES = 50;

/** Chooses from what was fetched the works worth verifying, by slot. */
type Choose = (answer: FetchedPostings, works: number, isLive: (slot: number) => boolean) => readonly Candidate[];

/**
 * Postings in the database, the same for all processes. A question is one round trip: packed rows by hash prefix, the delta table, and the
 * mark of the index as it is now; where that is not the mark the question was made for, it is made again. Works not yet in the index are
 * added before it is asked.
 */
export class DatabasePostings implements WorkPostings {
  private view: IndexView | undefined;
  /** When all works on record were known to be in the index, ms. */
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly dataSource: DataSource,
    private readonly texts: Pick<CatalogTexts, 'since'>,
    private readonly index: Pick<MatchIndex, 'engine' | 'catchUp'>,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  candidates(page: Tokens, freshness: Freshness = 'NOW'): Promise<readonly Candidate[]> {
    const hashes = new Set<number>();
    forEachQuestion(page, (high, low) => hashes.add(hashOf(high, low)));
    return this.ask([...hashes], freshness, (answer, works, isLive) => worksToVerify(answer, works, isLive, page));
  }

  answering(asked: AskedHashes): Promise<readonly Candidate[]> {
    const hashes = Array.from({ length: asked.count }, (_, at) => hashOf(asked.high[at] ?? 0, asked.low[at] ?? 0));
    return this.ask(hashes, 'NOW', (answer, works, isLive) => worksAnswering(answer, works, isLive, asked));
  }

  private async ask(hashes: readonly number[], freshness: Freshness, choose: Choose): Promise<readonly Candidate[]> {
    const mayBeBehind = freshness === 'NOW' || this.elapsed() - this.lookedAt > RECENT_MS;
    const askedAt = this.elapsed();
    let isCaughtUp = false;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const view = this.view ?? (await this.look());
      if (view === undefined) {
        await this.index.catchUp();
        isCaughtUp = true;
        continue;
      }
      const [fresh, answer] = await Promise.all([
        isCaughtUp || !mayBeBehind ? undefined : this.texts.since(BigInt(view.edition.covered), 1),
        askPostings(this.dataSource, view, hashes),
      ]);
      const isBehind = fresh !== undefined && fresh.items.length > 0;
      if (answer !== undefined && !isBehind) {
        if (mayBeBehind) this.lookedAt = askedAt;
        const isLive = (slot: number): boolean => !view.gone.has(answer.sequenceAt(slot));
        const works = choose(answer, view.edition.works, isLive);
        return works.map((candidate) => ({ ...candidate, work: answer.sequenceAt(candidate.work) }));
      }
      this.view = undefined;
      if (isBehind) {
        await this.index.catchUp();
        isCaughtUp = true;
      }
    }
    throw new Error('the match index did not keep still');
  }

  async withdraw(sequences: readonly number[]): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO reuse_withdrawn (sequence) SELECT unnest($1::bigint[]) ON CONFLICT DO NOTHING',
      [sequences],
    );
    this.view = undefined;
  }

  private look(): Promise<IndexView | undefined> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const edition = await findEdition(manager, this.index.engine, 'LIVE');
      if (edition === undefined) return undefined;
      const view = {
        edition,
        segments: await liveSegments(manager, edition),
        gone: await withdrawnWorks(manager),
      };
      this.view = view;
      return view;
    });
  }
}
