import type { Clock, UnitOfWork } from '@app/kernel';
import type { ClaimJournal } from './claim-journal.js';
import type { ClaimStore } from './claim-store.port.js';
import { lapseStep } from './lapse-step.js';

/** Drafts a transaction: large enough that its commit costs little, small enough that others never wait long for it. */
const BATCH = 500;
/** Transactions at a time. WHY few: who files a claim meanwhile needs the database too. */
const LANES = 2;

/**
 * Ends every draft that was never filed in time, at its instant and not before, batch by batch. Safe twice, in any
 * order, on two workers: each batch takes rows that nobody else holds, and a row that lapsed is no draft any more.
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
    const lanes = await Promise.all(Array.from({ length: LANES }, () => this.lane()));
    return lanes.reduce((sum, lapsed) => sum + lapsed, 0);
  }

  private async lane(): Promise<number> {
    let all = 0;
    for (let lapsed = BATCH; lapsed === BATCH; all += lapsed) lapsed = await this.batch();
    return all;
  }

  private batch(): Promise<number> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const lapsed = await this.claims.lapseDue(tx, BATCH, now);
      await this.journal.announceLapses(tx, lapsed, lapseStep(now));
      return lapsed.length;
    });
  }
}
