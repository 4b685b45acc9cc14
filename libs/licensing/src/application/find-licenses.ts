import { type Actor, err, ok, type Result } from '@app/kernel';
import type { Certificate } from '../domain/certificate.js';
import type { License, LicenseId } from '../domain/license.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseQuery, LicenseStore } from './license-store.port.js';
import type { NotFound } from './refusals.js';

/** Reads licenses and their certificates, each actor its own. */
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

  async certificate(id: LicenseId, actor: Actor): Promise<Result<Certificate, NotFound>> {
    const license = await this.execute(id, actor);
    if (!license.ok) return license;
    const certificate = await this.licenses.certificateOf(id);
    if (certificate === undefined) throw new Error('INVARIANT: every license has its certificate');
    return ok(certificate);
  }
}
