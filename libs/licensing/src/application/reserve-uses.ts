import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type LicenseId, type LicenseState, stateAt } from '../domain/license.js';
import { type Booking, repeated, reserve, type UsageKeyReused, type UsesExhausted } from '../domain/usage-ledger.js';
import { visibleTo } from '../domain/visibility.js';
import type { ExpireReservations } from './expire-reservations.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { NotFound } from './refusals.js';
import { followCount } from './usage-booking.js';
import type { UsageStore } from './usage-store.port.js';

export interface ReserveUsesCommand {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  /** The caller's own name for this reservation: sent again, it changes nothing. */
  readonly key: string;
  readonly uses: number;
  readonly holdSeconds: number;
}

export interface LicenseNotActive {
  readonly code: 'LICENSE_NOT_ACTIVE';
  readonly state: LicenseState | undefined;
}
export interface UsageNotCounted {
  readonly code: 'USAGE_NOT_COUNTED';
  readonly licenseId: string;
}

export type ReserveRefused = NotFound | LicenseNotActive | UsageNotCounted | UsesExhausted | UsageKeyReused;

/** Holds uses of a count-limited license until they are committed or released, or the hold is over. */
export class ReserveUses {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly usage: UsageStore,
    private readonly journal: LicensingJournal,
    private readonly expired: Pick<ExpireReservations, 'execute'>,
  ) {}

  /** Before it is said that too few uses are left, those held too long are given back: no sweep need have come by. */
  async execute(command: ReserveUsesCommand): Promise<Result<Booking, ReserveRefused>> {
    const first = await this.reserve(command);
    if (first.ok || first.error.code !== 'USES_EXHAUSTED') return first;
    const givenBack = await this.expired.execute(command.licenseId);
    return givenBack === 0 ? first : this.reserve(command);
  }

  private reserve(command: ReserveUsesCommand): Promise<Result<Booking, ReserveRefused>> {
    const { actor, licenseId, key, uses } = command;
    return this.work.run(async (tx) => {
      const license = await this.licenses.claim(tx, licenseId, visibleTo(actor));
      if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
      const seen = await this.usage.claim(tx, licenseId);
      if (seen === undefined) return err({ code: 'USAGE_NOT_COUNTED', licenseId });
      const earlier = await this.usage.reservation(tx, { licenseId, key });
      if (earlier !== undefined) {
        const same = repeated(earlier, uses);
        return same.ok ? ok({ ledger: seen, reservation: same.value }) : same;
      }
      const now = this.clock.now();
      const state = stateAt(license, now);
      // an exhausted one is answered by its count
      if (state !== 'ACTIVE' && state !== 'EXHAUSTED') return err({ code: 'LICENSE_NOT_ACTIVE', state });
      const booked = reserve(seen, { ...command, reservedBy: actor.id }, now);
      if (!booked.ok) return booked;
      await this.usage.hold(tx, seen, booked.value);
      const step = { actor, at: now };
      const followed = await followCount(this.licenses, tx, license, booked.value.ledger, step);
      await this.journal.note(
        tx,
        {
          ...step,
          action: 'licensing.uses-reserved',
          subject: { type: 'license', id: licenseId },
          after: booked.value.reservation.state,
          reason: 'ASKED_BY_LICENSEE',
          facts: { uses },
        },
        ...followed,
      );
      return booked;
    });
  }
}
