import type { Tx } from '@app/kernel';
import type { ApiToken } from '../domain/api-token.js';
import type { PartnerScope } from '../domain/partner-scope.js';
import type { ListQuery } from './partner-store.port.js';

export interface ApiTokenStore {
  find(id: string, scope: PartnerScope): Promise<ApiToken | undefined>;
  list(scope: PartnerScope, query: ListQuery): Promise<readonly ApiToken[]>;
  /** @returns PARTNER_UNKNOWN, with nothing written, when there is no such partner */
  add(tx: Tx, token: ApiToken, digest: string): Promise<'ADDED' | 'PARTNER_UNKNOWN'>;
  /** Stores another expiry or a revocation. @returns STALE, with nothing written, when the row changed since `seen` */
  apply(tx: Tx, seen: ApiToken, next: ApiToken, revokedFor?: string): Promise<'APPLIED' | 'STALE'>;
}

export const API_TOKEN_STORE = Symbol('API_TOKEN_STORE');
