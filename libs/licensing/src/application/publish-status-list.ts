import type { Clock } from '@app/kernel';
import { certificateStatus, statusListUrl } from '../domain/certificate.js';
import { LISTED_INVALID, listedStatus } from '../domain/status-list.js';
import type { LicenseStore } from './license-store.port.js';
import type { Licensor } from './licensor.port.js';
import type { Seal } from './seal.port.js';

/** The signed list of all certificates' statuses: verifies offline, and names nobody. */
export class PublishStatusList {
  constructor(
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly licensor: Licensor,
    private readonly seal: Seal,
  ) {}

  /** @returns compact JWS of type `statuslist+jwt` */
  async execute(): Promise<string> {
    const now = this.clock.now();
    const { issuer } = this.licensor;
    const known = await this.licenses.statuses();
    const length = known.reduce((most, { index }) => Math.max(most, index + 1), 0);
    const statuses = Array.from({ length }, () => LISTED_INVALID);
    for (const { index, license } of known) statuses[index] = listedStatus(certificateStatus(license, now));
    return this.seal.signStatusList({ uri: statusListUrl(issuer), issuer: issuer.url, issuedAt: now, statuses });
  }
}
