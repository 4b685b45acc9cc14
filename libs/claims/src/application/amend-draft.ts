import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { amendDraft, type Claimant, type ClaimId, type DraftChange, type DraftClosed } from '../domain/claim.js';
import type { ClaimTerms, ClaimWindowRefusal } from '../domain/claim-window.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimJournal } from './claim-journal.js';
import { type ClaimStale, type ClaimUnknown, claimStale, claimUnknown } from './claim-refusals.js';
import type { ClaimStore } from './claim-store.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

export interface AmendDraftCommand {
  readonly claimId: ClaimId;
  readonly token: string;
  readonly actor: Actor;
  readonly change: DraftChange;
  /** Replaces what was said of the claimant before. */
  readonly claimant?: Claimant;
}

export type AmendRefusal = ClaimUnknown | ClaimStale | ClaimWindowRefusal | DraftClosed;

/** The claimant changes a draft before filing it. */
export class AmendDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly terms: ClaimTerms,
    private readonly claims: ClaimStore,
    private readonly tokens: SecretTokens,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: AmendDraftCommand): Promise<Result<ClaimAnswer, AmendRefusal>> {
    return this.work.run(async (tx) => {
      const { claimId, actor, claimant } = command;
      const claim = await this.claims.findByToken(tx, claimId, this.tokens.hashOf(command.token));
      if (claim === undefined) return err(claimUnknown(claimId));
      const now = this.clock.now();
      const amended = amendDraft(claim, command.change, this.terms, now);
      if (!amended.ok) return amended;
      const { secret, hash } = this.tokens.issue();
      const step = { event: 'DraftAmended', actor, at: now, reason: 'BY_CLAIMANT' } as const;
      const change = { step, tokenHash: hash, ...(claimant === undefined ? {} : { claimant }) };
      const written = await this.journal.record(tx, claim, amended.value, change);
      return written ? ok({ claim: amended.value, token: secret }) : err(claimStale(claimId));
    });
  }
}
