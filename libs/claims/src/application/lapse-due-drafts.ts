import type { Clock, Tx, UnitOfWork } from '@app/kernel';
import type { ClaimJournal } from './claim-journal.js';
import type { ClaimStore, DraftPlace, LapsedDraft } from './claim-store.port.js';
import { lapseStep } from './lapse-step.js';
import type { RecountClaims } from './recount-claims.js';

/** Drafts a transaction. WHY not more: reading that many rows is as long as nobody else's request moves in this process. */
const BATCH = 500;
/** While the rows of one batch are written, the entries of the other are made: the statements themselves go in turns. */
const LANES = 2;
/** Drafts a transaction that are counted again one by one. */
const PAGE = 100;

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
    let all = await this.countedAgain();
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.lane()));
    for (const lane of lanes) {
      // only now, when no lane is under way any more
      if (lane.status === 'rejected') throw lane.reason;
      all += lane.value;
    }
    return all;
  }

  /**
   * Drafts that may still move: a calendar may have come since they were counted. WHY in the transaction that lapses them:
   * one that somebody else holds is left for the next run, and none lapses by a time that was not counted again.
   */
  private async countedAgain(): Promise<number> {
    let all = 0;
    for (let after: string | undefined; ; ) {
      const page = await this.work.run(async (tx) => {
        const due = await this.claims.provisionalDue(tx, after, PAGE, this.clock.now());
        for (const claim of due) await this.recountClaims.recount(tx, claim);
        const ids = due.map(({ id }) => id);
        const lapsed = await this.announced(tx, (now) => this.claims.lapse(tx, ids, now));
        return { seen: due.length, last: ids.at(-1), lapsed: lapsed.length };
      });
      all += page.lapsed;
      if (page.seen < PAGE) return all;
      after = page.last;
    }
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
    return this.work.run(
      (tx) =>
        this.announced(tx, (now) =>
          this.claims.lapseDue(tx, { now, limit: BATCH, ...(after === undefined ? {} : { after }) }),
        ),
      'IN_TURNS',
    );
  }

  private async announced(
    tx: Tx,
    lapse: (now: Temporal.Instant) => Promise<readonly LapsedDraft[]>,
  ): Promise<readonly LapsedDraft[]> {
    const now = this.clock.now();
    const lapsed = await lapse(now);
    await this.journal.announceLapses(tx, lapsed, lapseStep(now));
    return lapsed;
  }
}
