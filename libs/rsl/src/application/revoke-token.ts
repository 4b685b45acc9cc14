import type { AuditTrail } from '@app/audit';
import type { Actor, Clock, UnitOfWork } from '@app/kernel';
import type { CheckToken } from './check-token.js';
import type { LicenseTokenStore } from './license-token-store.port.js';

/** Takes a token back before its hour is over (RFC 7009); its license stays. Of what is no token of the client nothing is said. */
export class RevokeToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly checking: Pick<CheckToken, 'open'>,
    private readonly tokens: LicenseTokenStore,
    private readonly trail: AuditTrail,
  ) {}

  async execute(actor: Actor, text: string): Promise<void> {
    const token = await this.checking.open(text);
    if (token === undefined || token.partnerId !== actor.partnerId) return;
    await this.work.run(async (tx) => {
      const at = this.clock.now();
      if (!(await this.tokens.revoke(tx, token.id, at))) return;
      await this.trail.append(tx, {
        actor,
        action: 'rsl.token-revoked',
        subject: { type: 'license-token', id: token.id },
        before: 'LIVE',
        after: 'REVOKED',
        reason: 'BY_CLIENT',
        at,
        facts: { licenseId: token.licenseId },
      });
    });
  }
}
