import { type Clock, must, systemActor, type UnitOfWork } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import { expireUses } from '../domain/usage-ledger.js';
import type { LicenseStore } from './license-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';
import { followCount } from './usage-booking.js';
import type { UsageStore } from './usage-store.port.js';

const ACTOR = systemActor('licensing.expire-reservations');

/** Gives back what reservations of one license held too long; decided again from the locked rows. */
export class ExpireReservations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly usage: UsageStore,
    private readonly journal: LicensingJournal,
  ) {}

  /** @returns how many reservations were given back */
  execute(licenseId: LicenseId): Promise<number> {
    return this.work.run(async (tx) => {
      const license = await this.licenses.claim(tx, licenseId, { kind: 'ALL' });
      const seen = await this.usage.claim(tx, licenseId);
      if (license === undefined || seen === undefined) return 0;
      const step = { actor: ACTOR, at: this.clock.now() };
      const entries: JournalEntry[] = [];
      let ledger = seen;
      for (const reservation of await this.usage.overdueOf(tx, licenseId, step.at)) {
        const booking = { ledger, reservation };
        const expired = must(expireUses(booking, step.at), 'an overdue reservation expires');
        await this.usage.close(tx, booking, expired);
        ledger = expired.ledger;
        entries.push({
          ...step,
          action: 'licensing.reservation-expired',
          subject: { type: 'license', id: licenseId },
          before: reservation.state,
          after: expired.reservation.state,
          reason: 'HOLD_OVER',
          facts: { uses: reservation.uses },
        });
      }
      if (entries.length === 0) return 0;
      const followed = await followCount(this.licenses, tx, license, ledger, step);
      await this.journal.note(tx, ...entries, ...followed);
      return entries.length;
    });
  }
}
