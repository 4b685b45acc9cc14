import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { type ClaimId, type DraftClosed, type ElementsMissing, fileClaim } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimJournal } from './claim-journal.js';
import { type ClaimStale, type ClaimUnknown, claimStale, claimUnknown } from './claim-refusals.js';
import type { ClaimStore } from './claim-store.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

export type FileRefusal = ClaimUnknown | ClaimStale | TransitionRefused | ElementsMissing | DraftClosed;

/** The claimant files a draft: it is received, whether in time or late. */
export class FileDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly tokens: SecretTokens,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: { claimId: ClaimId; token: string; actor: Actor }): Promise<Result<ClaimAnswer, FileRefusal>> {
    return this.work.run(async (tx) => {
      const { claimId, actor } = command;
      const claim = await this.claims.findByToken(tx, claimId, this.tokens.hashOf(command.token));
      if (claim === undefined) return err(claimUnknown(claimId));
      const now = this.clock.now();
      const filed = fileClaim(claim, await this.claims.claimantOf(tx, claimId), now);
      if (!filed.ok) return filed;
      const { secret, hash } = this.tokens.issue();
      const step = { event: 'ClaimFiled', actor, at: now, reason: 'BY_CLAIMANT' } as const;
      const written = await this.journal.record(tx, claim, filed.value, { step, tokenHash: hash });
      return written ? ok({ claim: filed.value, token: secret }) : err(claimStale(claimId));
    });
  }
}
