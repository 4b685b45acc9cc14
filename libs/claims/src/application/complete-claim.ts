import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { type ClaimId, completeClaim } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimJournal } from './claim-journal.js';
import { type ClaimStale, type ClaimUnknown, claimStale, claimUnknown } from './claim-refusals.js';
import type { ClaimStore } from './claim-store.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

export interface CompleteClaimCommand {
  readonly claimId: ClaimId;
  readonly token: string;
  readonly actor: Actor;
  /** Added to the statement. */
  readonly addition: string;
}

export type CompleteRefusal = ClaimUnknown | ClaimStale | TransitionRefused;

/** The claimant adds what the legal staff found missing; the review goes on. */
export class CompleteClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly tokens: SecretTokens,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: CompleteClaimCommand): Promise<Result<ClaimAnswer, CompleteRefusal>> {
    return this.work.run(async (tx) => {
      const { claimId, actor } = command;
      const claim = await this.claims.findByToken(tx, claimId, this.tokens.hashOf(command.token));
      if (claim === undefined) return err(claimUnknown(claimId));
      const completed = completeClaim(claim, command.addition);
      if (!completed.ok) return completed;
      const { secret, hash } = this.tokens.issue();
      const step = { event: 'ClaimCompleted', actor, at: this.clock.now(), reason: 'BY_CLAIMANT' } as const;
      const written = await this.journal.record(tx, claim, completed.value, { step, tokenHash: hash });
      return written ? ok({ claim: completed.value, token: secret }) : err(claimStale(claimId));
    });
  }
}
