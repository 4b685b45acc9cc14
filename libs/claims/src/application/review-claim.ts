import { type Actor, type Clock, err, hasRole, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { type Claim, type ClaimId, withoutHiding } from '../domain/claim.js';
import { complaintEnd } from '../domain/claim-decision.js';
import { missingOf } from '../domain/claim-elements.js';
import { type ClaimedWork, EVENT_OF, type ReviewDecision, type ReviewRefusal, review } from '../domain/claim-review.js';
import type { ClaimTerms } from '../domain/claim-window.js';
import type { StatedReasons } from '../domain/statement-of-reasons.js';
import type { ClaimEnclosures } from './claim-enclosures.port.js';
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
import type { HiddenWorks } from './hidden-works.js';

export interface ReviewClaimCommand {
  readonly claimId: ClaimId;
  /** One of the legal staff. */
  readonly actor: Actor;
  /** Version the person looked at. */
  readonly seenVersion: number;
  readonly decision: ReviewDecision;
  /** The person's own words and grounds; shown to the claimant. */
  readonly stated: StatedReasons;
}

export type ReviewClaimRefusal = NotLegalStaff | ClaimUnknown | ClaimStale | ReviewRefusal;

/** A person of the legal staff takes a claim one step further. No machine ever does. */
export class ReviewClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly terms: ClaimTerms,
    private readonly claims: ClaimStore,
    private readonly enclosures: ClaimEnclosures,
    private readonly works: HiddenWorks,
    private readonly journal: ClaimJournal,
  ) {}

  async execute(command: ReviewClaimCommand): Promise<Result<Claim, ReviewClaimRefusal>> {
    const { claimId, actor, decision, stated } = command;
    if (!hasRole(actor, 'LEGAL')) return err(notLegalStaff());
    // WHY before: inside, it would take a second connection while holding one, and a pool of such waits for itself.
    // The subject of a claim that was received never changes.
    const work = await this.workClaimed(claimId);
    return this.work.run(async (tx) => {
      const claim = await this.claims.find(tx, claimId);
      if (claim === undefined) return err(claimUnknown(claimId));
      if (claim.version !== command.seenVersion) return err(claimStale(claimId));
      const at = this.clock.now();
      const reviewed = review(claim, decision, stated, {
        ...(work === undefined ? {} : { work }),
        missing: await this.missing(tx, claim),
        by: actor.id,
        at,
        complaintEnd: complaintEnd(at, this.terms),
      });
      if (!reviewed.ok) return reviewed;
      const after = withoutHiding(reviewed.value);
      const step = { event: EVENT_OF[decision.type], actor, at, reason: stated.reasons };
      if (!(await this.journal.record(tx, claim, after, { step }))) return err(claimStale(claimId));
      await this.works.showAfter(tx, reviewed.value, actor);
      return ok(after);
    });
  }

  private async missing(tx: Tx, claim: Claim): Promise<readonly string[]> {
    const claimant = await this.claims.claimantOf(tx, claim.id);
    const documents = (await this.enclosures.documentsOf(tx, claim.id)).map(({ purpose }) => purpose);
    return missingOf(claim, { documents, ...(claimant === undefined ? {} : { claimant }) });
  }

  private async workClaimed(claimId: ClaimId): Promise<ClaimedWork | undefined> {
    const claim = await this.work.run((tx) => this.claims.find(tx, claimId));
    return claim?.subject.workUri === undefined ? undefined : this.works.byUri(claim.subject.workUri);
  }
}
