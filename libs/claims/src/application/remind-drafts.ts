import type { Clock, Outbox, UnitOfWork } from '@app/kernel';
import type { ClaimStore } from './claim-store.port.js';

/** How long before its lapse a draft's claimant is reminded; our own decision. */
const HOURS_BEFORE = 72;
const BATCH = 500;

/** Has a reminder sent for each draft that lapses soon, once, where its claimant left an address. */
export class RemindDrafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many */
  async execute(): Promise<number> {
    let all = 0;
    for (let reminded = BATCH; reminded === BATCH; all += reminded) reminded = await this.batch();
    return all;
  }

  private batch(): Promise<number> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const due = await this.claims.remindBefore(tx, BATCH, now, now.add({ hours: HOURS_BEFORE }));
      await this.outbox.announceMany(
        tx,
        due.map(({ id, version }) => ({
          topic: 'claims.draft-reminded',
          payload: { claimId: id, event: 'DraftReminded', version },
        })),
      );
      return due.length;
    });
  }
}
