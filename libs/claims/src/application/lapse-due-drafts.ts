import type { Clock, UnitOfWork } from '@app/kernel';
import type { ClaimJournal } from './claim-journal.js';
import type { ClaimStore, DraftPlace, LapsedDraft } from './claim-store.port.js';
import { lapseStep } from './lapse-step.js';
import type { RecountClaims } from './recount-claims.js';

/** Drafts a transaction. WHY not more: reading that many rows is as long as nobody else's request moves in this process. */
const BATCH = 500;
/** While the rows of one batch are written, the entries of the other are made: the statements themselves go in turns. */
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
    private readonly recountClaims: RecountClaims,
  ) {}

  /** @returns how many drafts lapsed */
  async execute(): Promise<number> {
    await this.recountClaims.executeDue();
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.lane()));
    let all = 0;
    for (const lane of lanes) {
      // only now, when no lane is under way any more
      if (lane.status === 'rejected') throw lane.reason;
      all += lane.value;
    }
    return all;
  }

  private async lane(): Promise<number> {
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
    }, 'IN_TURNS');
  }
}
