import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Claimant } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimEnclosures } from './claim-enclosures.port.js';
import type { ClaimJournal } from './claim-journal.js';
import type { ClaimStep, ClaimStore } from './claim-store.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

export interface LinkInvalid {
  readonly code: 'CLAIM_LINK_INVALID';
}

/** A link of a letter is used: it gives the claimant a fresh secret, and confirms the address it was sent to. */
export class RedeemLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly enclosures: ClaimEnclosures,
    private readonly tokens: SecretTokens,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: { readonly secret: string; readonly actor: Actor }): Promise<Result<ClaimAnswer, LinkInvalid>> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const link = await this.enclosures.spendLink(tx, this.tokens.hashOf(command.secret), now);
      const claim = link && (await this.claims.lock(tx, link.claimId));
      if (link === undefined || claim === undefined) return err({ code: 'CLAIM_LINK_INVALID' });
      const claimant = this.confirmed(await this.claims.claimantOf(tx, claim.id), link.emailDigest, now);
      const event: ClaimStep['event'] = claimant === undefined ? 'LinkUsed' : 'EmailConfirmed';
      const { secret, hash } = this.tokens.issue();
      const after = { ...claim, version: claim.version + 1 };
      await this.journal.record(tx, claim, after, {
        step: { event, actor: command.actor, at: now, reason: 'BY_CLAIMANT' },
        tokenHash: hash,
        ...(claimant === undefined ? {} : { claimant }),
      });
      return ok({ claim: after, token: secret });
    });
  }

  /** @returns undefined where nothing is confirmed by it: it is confirmed already, or the address has changed since */
  private confirmed(claimant: Claimant | undefined, digest: string, now: Temporal.Instant): Claimant | undefined {
    if (claimant?.email === undefined || claimant.emailConfirmedAt !== undefined) return undefined;
    if (this.tokens.hashOf(claimant.email.toLowerCase()) !== digest) return undefined;
    return { ...claimant, emailConfirmedAt: now };
  }
}
