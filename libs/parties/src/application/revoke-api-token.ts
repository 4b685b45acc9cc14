import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { mayManagePeople, PEOPLE_MANAGERS, type RoleRefused, visibleTo } from '../domain/partner-scope.js';
import type { ApiTokenStore } from './api-token-store.port.js';
import type { PartiesJournal } from './parties-journal.js';

export type RevokeApiTokenRefusal =
  | RoleRefused
  | { readonly code: 'API_TOKEN_UNKNOWN'; readonly tokenId: string }
  | { readonly code: 'VERSION_STALE' };

/** Ends a token at once. Safe twice. */
export class RevokeApiToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: ApiTokenStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute({
    tokenId,
    actor,
  }: {
    readonly tokenId: string;
    readonly actor: Actor;
  }): Promise<Result<void, RevokeApiTokenRefusal>> {
    const seen = await this.tokens.find(tokenId, visibleTo(actor));
    if (seen === undefined) return err({ code: 'API_TOKEN_UNKNOWN', tokenId });
    if (!mayManagePeople(actor, seen.partnerId)) return err(PEOPLE_MANAGERS);
    if (seen.revokedAt !== undefined) return ok(undefined);
    const now = this.clock.now();
    return this.work.run(async (tx) => {
      const applied = await this.tokens.apply(tx, seen, { ...seen, revokedAt: now }, 'REVOKED_BY_OWNER');
      if (applied === 'STALE') return err({ code: 'VERSION_STALE' });
      await this.journal.note(tx, {
        actor,
        action: 'parties.api-token-revoked',
        subject: { type: 'api-token', id: tokenId },
        before: 'LIVE',
        after: 'REVOKED',
        reason: 'REVOKED_BY_OWNER',
        at: now,
        ...(seen.partnerId === undefined ? {} : { facts: { partnerId: seen.partnerId } }),
      });
      return ok(undefined);
    });
  }
}
