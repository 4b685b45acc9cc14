import { type Actor, err, ok, type Result } from '@app/kernel';
import type { LicenseRequest, RequestId } from '../domain/license-request.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore, RequestQuery } from './license-request-store.port.js';
import type { NotFound } from './refusals.js';

/** Reads license requests, each actor its own. */
export class FindLicenseRequests {
  constructor(private readonly requests: LicenseRequestStore) {}

  async execute(id: RequestId, actor: Actor): Promise<Result<LicenseRequest, NotFound>> {
    const request = await this.requests.find(id, visibleTo(actor));
    return request === undefined ? err({ code: 'LICENSE_REQUEST_UNKNOWN', id }) : ok(request);
  }

  /** Newest first. */
  list(query: RequestQuery, actor: Actor): Promise<readonly LicenseRequest[]> {
    return this.requests.list(query, visibleTo(actor));
  }
}
