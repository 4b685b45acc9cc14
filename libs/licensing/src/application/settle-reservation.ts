import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { type LicenseId, stateAt } from '../domain/license.js';
import { type Booking, commitUses, type ReservationOver, releaseUses } from '../domain/usage-ledger.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { NotFound } from './refusals.js';
import type { LicenseNotActive, UsageNotCounted } from './reserve-uses.js';
import { followCount } from './usage-booking.js';
import type { UsageStore } from './usage-store.port.js';

export interface SettleReservationCommand {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  readonly key: string;
  /** COMMIT: the uses were made. RELEASE: they will not be. */
  readonly settle: 'COMMIT' | 'RELEASE';
}

export interface ReservationUnknown {
  readonly code: 'RESERVATION_UNKNOWN';
  readonly key: string;
}

export type SettleRefused =
  | NotFound
  | UsageNotCounted
  | ReservationUnknown
  | ReservationOver
  | LicenseNotActive
  | TransitionRefused;

/** Commits or releases what a reservation holds; the same again is answered with what is there. */
export class SettleReservation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly usage: UsageStore,
    private readonly journal: LicensingJournal,
  ) {}

  execute(command: SettleReservationCommand): Promise<Result<Booking, SettleRefused>> {
    const { actor, licenseId, key, settle } = command;
    return this.work.run(async (tx) => {
      const license = await this.licenses.claim(tx, licenseId, visibleTo(actor));
      if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
      const ledger = await this.usage.claim(tx, licenseId);
      if (ledger === undefined) return err({ code: 'USAGE_NOT_COUNTED', licenseId });
      const reservation = await this.usage.reservation(tx, { licenseId, key });
      if (reservation === undefined) return err({ code: 'RESERVATION_UNKNOWN', key });
      const seen = { ledger, reservation };
      if (reservation.state === (settle === 'COMMIT' ? 'COMMITTED' : 'RELEASED')) return ok(seen);
      const now = this.clock.now();
      const state = stateAt(license, now);
      const isInForce = state === 'ACTIVE' || state === 'EXHAUSTED';
      // what is held can always be given back, but a use needs a license in force
      if (settle === 'COMMIT' && !isInForce) return err({ code: 'LICENSE_NOT_ACTIVE', state });
      const settled = settle === 'COMMIT' ? commitUses(seen, now) : releaseUses(seen, now);
      if (!settled.ok) return settled;
      await this.usage.close(tx, seen, settled.value);
      const step = { actor, at: now };
      const followed = await followCount(this.licenses, tx, license, settled.value.ledger, step);
      await this.journal.note(
        tx,
        {
          ...step,
          action: settle === 'COMMIT' ? 'licensing.uses-committed' : 'licensing.uses-released',
          subject: { type: 'license', id: licenseId },
          before: reservation.state,
          after: settled.value.reservation.state,
          reason: settle === 'COMMIT' ? 'USED_BY_LICENSEE' : 'GIVEN_BACK_BY_LICENSEE',
          facts: { uses: reservation.uses },
        },
        ...followed,
      );
      return settled;
    });
  }
}
