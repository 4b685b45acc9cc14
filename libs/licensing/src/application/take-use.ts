import { type Actor, err, ok, type Result } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import { remainingUses } from '../domain/usage-ledger.js';
import type { ReserveRefused, ReserveUses } from './reserve-uses.js';
import type { SettleRefused, SettleReservation } from './settle-reservation.js';

export interface TakeUseCommand {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  /** The taker's own name for this use: sent again, it is the same use. */
  readonly key: string;
  /** What the use is for, once it is held. @returns whether it goes ahead; else it is given back */
  readonly record: () => Promise<boolean>;
}

export type TakeUseRefused = ReserveRefused | SettleRefused;

/** Long enough for the steps that follow at once. */
const HOLD_SECONDS = 60;

/** One use of a count-limited license: held, put on record by its taker, and taken. However often and at once it is asked for, it is one. */
export class TakeUse {
  constructor(
    private readonly reserving: Pick<ReserveUses, 'execute'>,
    private readonly settling: Pick<SettleReservation, 'execute'>,
  ) {}

  /** @returns uses left */
  async execute({ record, ...of }: TakeUseCommand): Promise<Result<number, TakeUseRefused>> {
    const held = await this.reserving.execute({ ...of, uses: 1, holdSeconds: HOLD_SECONDS });
    if (!held.ok) return held;
    const { state } = held.value.reservation;
    const isGoing = (state !== 'HELD' && state !== 'COMMITTED') || (await record());
    const settled = await this.settling.execute({ ...of, settle: isGoing ? 'COMMIT' : 'RELEASE' });
    return settled.ok ? ok(remainingUses(settled.value.ledger)) : err(settled.error);
  }
}
