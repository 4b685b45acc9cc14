import type { Clock, UnitOfWork } from '@app/kernel';
import { lexemesOf } from '../../domain/search/lexemes.js';
import { monthNumber } from '../../domain/search/month.js';
import { spelledWords } from '../../domain/search/spelling.js';
import type { Newsroom } from '../newsroom.port.js';
import type { IndexedWork, IndexProgress, SearchIndex, WorkToIndex } from './search-index.port.js';

/**
 * Of the rules by which lexemes are made. Raise it with every change of them: the index is then made anew, work by work,
 * while it goes on answering.
 */
export const LEXEME_RULES = 1;

/** Works of a transaction. */
const BATCH = 500;

/**
 * Brings the index up to the works taken in. What it has done is on record in the transaction that does it, so it goes on
 * where it was stopped, and two at once take turns. A version of a work never changes: what it is found by is made once.
 */
export class IndexWorks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly index: SearchIndex,
    private readonly newsroom: Pick<Newsroom, 'zone'>,
  ) {}

  /** Indexes the next works. @returns how many; 0 when there is none left */
  execute(): Promise<number> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const seen = await this.index.hold(tx);
      const from =
        seen.rules === LEXEME_RULES
          ? seen
          : { rules: LEXEME_RULES, sequence: 0n, works: 0, startedAt: now, movedAt: now };
      const works = await this.index.next(tx, from.sequence, BATCH);
      const last = works.at(-1);
      if (last === undefined) {
        if (from !== seen) await this.index.advance(tx, from);
        return 0;
      }
      await this.index.keep(
        tx,
        works.map((each) => this.indexed(each)),
        spelledWords(works.map(({ title }) => title)),
      );
      await this.index.advance(tx, {
        ...from,
        sequence: last.sequence,
        works: from.works + works.length,
        movedAt: now,
      });
      return works.length;
    });
  }

  /** How far it is, and how far it has to go. */
  async progress(): Promise<IndexProgress & { readonly latest: bigint }> {
    return { ...(await this.index.progress()), latest: await this.index.latest() };
  }

  /** From the beginning; what is there goes on answering until it is replaced. */
  async rebuild(): Promise<void> {
    await this.work.run(async (tx) => {
      await this.index.hold(tx);
      const now = this.clock.now();
      await this.index.advance(tx, { rules: LEXEME_RULES, sequence: 0n, works: 0, startedAt: now, movedAt: now });
    });
  }

  private indexed(work: WorkToIndex): IndexedWork {
    const { id, sequence, versionCreated: at } = work;
    const { zone } = this.newsroom;
    return { id, sequence, at, month: monthNumber(at, zone), lexemes: lexemesOf(work, zone) };
  }
}
