import { type Clock, err, ok, type Result, systemActor, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { type Claim, type ClaimId, lapseDraft, type NotDue } from '../domain/claim.js';
import type { ClaimJournal } from './claim-journal.js';
import { type ClaimStale, type ClaimUnknown, claimStale, claimUnknown } from './claim-refusals.js';
import type { ClaimStore } from './claim-store.port.js';

const ACTOR = systemActor('claims.lapse-draft');

export type LapseRefusal = ClaimUnknown | ClaimStale | TransitionRefused | NotDue;

/**
 * Ends a draft that was never filed in time. Safe twice, in any order, on two workers: the row decides, and its
 * conditional update lets one of them through.
 */
export class LapseDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: { claimId: ClaimId }): Promise<Result<Claim, LapseRefusal>> {
    return this.work.run(async (tx) => {
      const { claimId } = command;
      const claim = await this.claims.find(tx, claimId);
      if (claim === undefined) return err(claimUnknown(claimId));
      const now = this.clock.now();
      const lapsed = lapseDraft(claim, now);
      if (!lapsed.ok) return lapsed;
      const step = { event: 'DraftLapsed', actor: ACTOR, at: now, reason: 'NOT_FILED_IN_TIME' } as const;
      const written = await this.journal.record(tx, claim, lapsed.value, { step });
      return written ? ok(lapsed.value) : err(claimStale(claimId));
    });
  }
}
