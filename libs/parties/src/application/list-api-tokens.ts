import { type Actor, err, ok, type Result } from '@app/kernel';
import type { ApiToken } from '../domain/api-token.js';
import { mayManagePeople, PEOPLE_MANAGERS, type RoleRefused, visibleTo } from '../domain/partner-scope.js';
import type { ApiTokenStore } from './api-token-store.port.js';
import type { ListQuery } from './partner-store.port.js';

/** Tokens of the actor's company; an administrator of the operator sees all. The secrets are shown to nobody. */
export class ListApiTokens {
  constructor(private readonly tokens: ApiTokenStore) {}

  async execute(actor: Actor, query: ListQuery): Promise<Result<readonly ApiToken[], RoleRefused>> {
    if (!mayManagePeople(actor, actor.partnerId)) return err(PEOPLE_MANAGERS);
    return ok(await this.tokens.list(visibleTo(actor), query));
  }
}
