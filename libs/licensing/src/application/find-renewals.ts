import { type Actor, err, ok, type Result } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseCalendar, RenewalIds } from './license-calendar.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { NotFound } from './refusals.js';

/** Which license came before, and what comes after. */
export class FindRenewals {
  constructor(
    private readonly licenses: LicenseStore,
    private readonly calendar: LicenseCalendar,
  ) {}

  async execute(licenseId: LicenseId, actor: Actor): Promise<Result<RenewalIds, NotFound>> {
    const license = await this.licenses.find(licenseId, visibleTo(actor));
    if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
    return ok(await this.calendar.renewals(licenseId));
  }
}
