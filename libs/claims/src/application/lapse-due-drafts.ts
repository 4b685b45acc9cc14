import type { Clock, UnitOfWork } from '@app/kernel';
import type { ClaimJournal } from './claim-journal.js';
import type { ClaimStore, DraftPlace, LapsedDraft } from './claim-store.port.js';
import { lapseStep } from './lapse-step.js';

/** Drafts a transaction: as many as make its commit cheap. */
const BATCH = 1_000;

/**
 * Ends every draft that was never filed in time, at its instant and not before, batch by batch. Safe twice, in any
 * order, on two workers: each batch takes rows that nobody else holds, and a row that lapsed is no draft any more.
 *
 * One batch at a time. WHY: who files a claim meanwhile shares the processors, and more at a time would end little sooner.
 */
export class LapseDueDrafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly journal: ClaimJournal,
  ) {}

  /** @returns how many drafts lapsed */
  async execute(): Promise<number> {
    let all = 0;
    let last: LapsedDraft | undefined;
    for (let lapsed = BATCH; lapsed === BATCH; all += lapsed) {
      const batch = await this.batch(last);
      lapsed = batch.length;
      last = batch.at(-1);
    }
    return all;
  }

  private batch(after: DraftPlace | undefined): Promise<readonly LapsedDraft[]> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const lapsed = await this.claims.lapseDue(tx, { now, limit: BATCH, ...(after === undefined ? {} : { after }) });
      await this.journal.announceLapses(tx, lapsed, lapseStep(now));
      return lapsed;
    });
  }
}
