import { type Actor, err, ok, type Result } from '@app/kernel';
import { mayManagePeople, type PartnerScope, type PeopleRefusal, visibleTo } from '../domain/partner-scope.js';
import type { ApiCallCount, ApiCallFilter, ApiCallStore, RecordedApiCall } from './api-call-store.port.js';

/** Reads what was asked with API tokens: who manages a partner's people of its own, the operator's desk of everybody's. */
export class FindApiCalls {
  constructor(private readonly calls: Pick<ApiCallStore, 'list' | 'counts'>) {}

  /** Newest first. */
  async list(
    filter: ApiCallFilter,
    actor: Actor,
    before: { readonly at: Temporal.Instant; readonly id: string } | undefined,
    limit: number,
  ): Promise<Result<readonly RecordedApiCall[], PeopleRefusal>> {
    const scope = scopeOf(filter, actor);
    return scope.ok ? ok(await this.calls.list(scope.value, filter, before, limit)) : scope;
  }

  /** A line for each token, address, route and answer. */
  async counts(
    filter: ApiCallFilter,
    actor: Actor,
    limit: number,
  ): Promise<Result<readonly ApiCallCount[], PeopleRefusal>> {
    const scope = scopeOf(filter, actor);
    return scope.ok ? ok(await this.calls.counts(scope.value, filter, limit)) : scope;
  }
}

/** Another partner is unknown to a partner. */
function scopeOf({ partnerId }: ApiCallFilter, actor: Actor): Result<PartnerScope, PeopleRefusal> {
  const scope = visibleTo(actor);
  if (scope.kind === 'OWN' && partnerId !== undefined && partnerId !== scope.partnerId) {
    return err({ code: 'PARTNER_UNKNOWN', partnerId });
  }
  const may = scope.kind === 'ALL' || mayManagePeople(actor, actor.partnerId);
  return may ? ok(scope) : err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER_ADMIN', 'DESK', 'ADMIN'] });
}
