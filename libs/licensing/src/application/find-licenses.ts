import { type Actor, err, ok, type Result } from '@app/kernel';
import type { License, LicenseId } from '../domain/license.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseQuery, LicenseStore } from './license-store.port.js';
import type { NotFound } from './refusals.js';

/** Reads licenses, each actor its own. */
export class FindLicenses {
  constructor(private readonly licenses: LicenseStore) {}

  async execute(id: LicenseId, actor: Actor): Promise<Result<License, NotFound>> {
    const license = await this.licenses.find(id, visibleTo(actor));
    return license === undefined ? err({ code: 'LICENSE_UNKNOWN', id }) : ok(license);
  }

  /** Newest first. */
  list(query: LicenseQuery, actor: Actor): Promise<readonly License[]> {
    return this.licenses.list(query, visibleTo(actor));
  }
}
