import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { type ClaimId, type DraftClosed, withdrawClaim } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimJournal } from './claim-journal.js';
import { type ClaimStale, type ClaimUnknown, claimStale, claimUnknown } from './claim-refusals.js';
import type { ClaimStore } from './claim-store.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

export type WithdrawRefusal = ClaimUnknown | ClaimStale | TransitionRefused | DraftClosed;

/** The claimant takes the claim back, as long as nothing is decided. */
export class WithdrawClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly tokens: SecretTokens,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: { claimId: ClaimId; token: string; actor: Actor }): Promise<Result<ClaimAnswer, WithdrawRefusal>> {
    return this.work.run(async (tx) => {
      const { claimId, actor } = command;
      const claim = await this.claims.findByToken(tx, claimId, this.tokens.hashOf(command.token));
      if (claim === undefined) return err(claimUnknown(claimId));
      const now = this.clock.now();
      const withdrawn = withdrawClaim(claim, now);
      if (!withdrawn.ok) return withdrawn;
      const { secret, hash } = this.tokens.issue();
      const step = { event: 'ClaimWithdrawn', actor, at: now, reason: 'BY_CLAIMANT' } as const;
      const written = await this.journal.record(tx, claim, withdrawn.value, { step, tokenHash: hash });
      return written ? ok({ claim: withdrawn.value, token: secret }) : err(claimStale(claimId));
    });
  }
}
