import type { Outbox, UnitOfWork } from '@app/kernel';
import type { ClaimId } from '../domain/claim.js';
import type { ClaimStore } from './claim-store.port.js';

/**
 * Has a link sent to a claimant who lost the secret. Whether there is such a claim, and whose it is, shows in nothing but
 * the mailbox.
 */
export class RequestLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly claims: ClaimStore,
    private readonly outbox: Outbox,
  ) {}

  execute({ claimId, email }: { readonly claimId: ClaimId; readonly email: string }): Promise<void> {
    return this.work.run(async (tx) => {
      const known = (await this.claims.claimantOf(tx, claimId))?.email;
      if (known?.toLowerCase() !== email.toLowerCase()) return;
      const claim = await this.claims.find(tx, claimId);
      if (claim === undefined) return;
      const payload = { claimId, event: 'LinkRequested', version: claim.version };
      await this.outbox.announce(tx, { topic: 'claims.link-requested', payload });
    });
  }
}
