import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import { dueWarnings } from '../domain/license-warning.js';
import type { LicenseCalendar } from './license-calendar.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { Licensor } from './licensor.port.js';

const ACTOR = systemActor('licensing.warn-of-end');

/** Warns of the coming end of a license, each distance once; decided again from the locked row. */
export class WarnOfEnd {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly calendar: LicenseCalendar,
    private readonly licensor: Licensor,
    private readonly journal: LicensingJournal,
  ) {}

  /** @returns the warnings given now, days before the end */
  execute(licenseId: LicenseId): Promise<readonly number[]> {
    return this.work.run(async (tx) => {
      const license = await this.licenses.claim(tx, licenseId, { kind: 'ALL' });
      if (license === undefined) return [];
      const { termEndsAt } = license.scope;
      const now = this.clock.now();
      const given = await this.calendar.warnings(tx, licenseId, termEndsAt);
      const due = dueWarnings(license, given, now, this.licensor.zone);
      for (const days of due) await this.calendar.warn(tx, licenseId, termEndsAt, days, now);
      if (due.length === 0) return [];
      await this.journal.note(
        tx,
        ...due.map((daysBefore) => ({
          actor: ACTOR,
          action: 'licensing.license-end-warned',
          subject: { type: 'license', id: licenseId },
          before: license.state,
          after: license.state,
          reason: 'TERM_ENDS_SOON',
          at: now,
          facts: { daysBefore, termEndsAt: termEndsAt.toString() },
          also: { partnerId: license.partnerId, daysBefore },
        })),
      );
      return due;
    });
  }
}
