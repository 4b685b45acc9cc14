import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import type { UsageLedger } from '../domain/usage-ledger.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseStore } from './license-store.port.js';
import type { NotFound } from './refusals.js';
import type { UsageNotCounted } from './reserve-uses.js';
import type { UsageStore } from './usage-store.port.js';

/** How the uses of a license stand now, whether a sweep has given back what was held too long or not. */
export class FindUsage {
  constructor(
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly usage: UsageStore,
  ) {}

  async execute(licenseId: LicenseId, actor: Actor): Promise<Result<UsageLedger, NotFound | UsageNotCounted>> {
    const license = await this.licenses.find(licenseId, visibleTo(actor));
    if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
    const ledger = await this.usage.find(licenseId, this.clock.now());
    return ledger === undefined ? err({ code: 'USAGE_NOT_COUNTED', licenseId }) : ok(ledger);
  }
}
