import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Claim, ClaimId } from '../domain/claim.js';
import { type ClaimedWork, EVENT_OF, type ReviewDecision, type ReviewRefusal, review } from '../domain/claim-review.js';
import type { ClaimJournal } from './claim-journal.js';
import {
  type ClaimStale,
  type ClaimUnknown,
  claimStale,
  claimUnknown,
  type NotLegalStaff,
  notLegalStaff,
} from './claim-refusals.js';
import type { ClaimStore } from './claim-store.port.js';
import type { ClaimedWorks } from './claimed-works.port.js';

export interface ReviewClaimCommand {
  readonly claimId: ClaimId;
  /** One of the legal staff. */
  readonly actor: Actor;
  /** Version the person looked at. */
  readonly seenVersion: number;
  readonly decision: ReviewDecision;
  /** The person's own words; shown to the claimant. */
  readonly reason: string;
}

export type ReviewClaimRefusal = NotLegalStaff | ClaimUnknown | ClaimStale | ReviewRefusal;

/** A person of the legal staff takes a claim one step further. No machine ever does. */
export class ReviewClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly works: ClaimedWorks,
    private readonly journal: ClaimJournal,
  ) {}

  async execute(command: ReviewClaimCommand): Promise<Result<Claim, ReviewClaimRefusal>> {
    const { claimId, actor, decision, reason } = command;
    if (!hasRole(actor, 'LEGAL')) return err(notLegalStaff());
    // WHY before: inside, it would take a second connection while holding one, and a pool of such waits for itself.
    // The subject of a claim that was received never changes.
    const work = await this.workClaimed(claimId);
    return this.work.run(async (tx) => {
      const claim = await this.claims.find(tx, claimId);
      if (claim === undefined) return err(claimUnknown(claimId));
      if (claim.version !== command.seenVersion) return err(claimStale(claimId));
      const reviewed = review(claim, decision, work);
      if (!reviewed.ok) return reviewed;
      const step = { event: EVENT_OF[decision.type], actor, at: this.clock.now(), reason };
      const written = await this.journal.record(tx, claim, reviewed.value, { step });
      return written ? ok(reviewed.value) : err(claimStale(claimId));
    });
  }

  private async workClaimed(claimId: ClaimId): Promise<ClaimedWork | undefined> {
    const claim = await this.work.run((tx) => this.claims.find(tx, claimId));
    return claim?.subject.workUri === undefined ? undefined : this.works.byUri(claim.subject.workUri);
  }
}
