import {
  type Actor,
  type Clock,
  err,
  hasRole,
  ok,
  type Result,
  type TransitionRefused,
  type UnitOfWork,
} from '@app/kernel';
import { type Claim, type ClaimId, hideWork } from '../domain/claim.js';
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

export interface HideWorkCommand {
  readonly claimId: ClaimId;
  readonly actor: Actor;
  readonly seenVersion: number;
  readonly reason: string;
}

export type HideRefusal =
  | NotLegalStaff
  | ClaimUnknown
  | ClaimStale
  | TransitionRefused
  | { readonly code: 'CLAIM_WORK_UNKNOWN'; readonly expected: string };

/** A person hides the work a claim is about until the claim is decided. Nothing is hidden by a machine. */
export class HideWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly works: ClaimedWorks,
    private readonly journal: ClaimJournal,
  ) {}

  async execute({ claimId, actor, seenVersion, reason }: HideWorkCommand): Promise<Result<Claim, HideRefusal>> {
    if (!hasRole(actor, 'LEGAL')) return err(notLegalStaff());
    const named = await this.work.run((tx) => this.claims.find(tx, claimId));
    const uri = named?.subject.workUri;
    // before the transaction: inside, it would take a second connection while holding one
    const work = uri === undefined ? undefined : await this.works.byUri(uri);
    return this.work.run(async (tx): Promise<Result<Claim, HideRefusal>> => {
      const claim = await this.claims.lock(tx, claimId);
      if (claim === undefined) return err(claimUnknown(claimId));
      if (claim.version !== seenVersion) return err(claimStale(claimId));
      if (work === undefined) {
        return err({
          code: 'CLAIM_WORK_UNKNOWN',
          expected: 'a claim about a work of the archive, named by its workUri',
        });
      }
      const hidden = hideWork(claim, work.id);
      if (!hidden.ok) return hidden;
      if (!(await this.claims.hides(tx, work.id))) {
        const withheld = await this.works.withhold(tx, work.id, actor);
        if (!withheld.ok) return withheld;
      }
      const step = { event: 'WorkHidden', actor, at: this.clock.now(), reason } as const;
      await this.journal.record(tx, claim, hidden.value, { step });
      return ok(hidden.value);
    });
  }
}
