import type { AuditTrail } from '@app/audit';
import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { LegalHold } from '../domain/legal-hold.js';
import type { LegalHoldStore } from './legal-hold-store.port.js';

export interface ReleaseHoldCommand {
  readonly actor: Actor;
  readonly holdId: string;
  readonly reason: string;
}

export type ReleaseHoldRefusal = { readonly code: 'HOLD_UNKNOWN' | 'HOLD_RELEASED'; readonly holdId: string };

/** Legal staff lets time go on: what was held back goes with the next run. */
export class ReleaseHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly holds: LegalHoldStore,
    private readonly trail: AuditTrail,
  ) {}

  execute({ actor, holdId, reason }: ReleaseHoldCommand): Promise<Result<LegalHold, ReleaseHoldRefusal>> {
    return this.work.run(async (tx) => {
      const hold = await this.holds.lock(tx, holdId);
      if (hold === undefined) return err({ code: 'HOLD_UNKNOWN', holdId });
      if (hold.released !== undefined) return err({ code: 'HOLD_RELEASED', holdId });
      const now = this.clock.now();
      const after = { ...hold, released: { by: actor.id, at: now, reason }, version: hold.version + 1 };
      if (!(await this.holds.release(tx, hold, after))) throw new Error('INVARIANT: a locked hold was changed');
      await this.trail.append(tx, {
        actor,
        action: 'retention.hold-released',
        subject: { type: 'legal-hold', id: holdId },
        reason: 'LEGAL_HOLD_OVER',
        at: now,
        facts: { matterType: hold.matterType, matterId: hold.matterId },
        confidential: { reason },
      });
      return ok(after);
    });
  }
}
