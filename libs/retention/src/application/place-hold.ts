import type { AuditTrail } from '@app/audit';
import type { Actor, Clock, NewId, UnitOfWork } from '@app/kernel';
import type { HoldMatter, LegalHold } from '../domain/legal-hold.js';
import type { LegalHoldStore } from './legal-hold-store.port.js';

export interface PlaceHoldCommand {
  readonly actor: Actor;
  readonly matterType: HoldMatter;
  readonly matterId: string;
  readonly reason: string;
}

/** Legal staff forbids that anything of a matter be erased. */
export class PlaceHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly holds: LegalHoldStore,
    private readonly trail: AuditTrail,
  ) {}

  execute({ actor, matterType, matterId, reason }: PlaceHoldCommand): Promise<LegalHold> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const id = this.newId();
      const hold: LegalHold = { id, matterType, matterId, reason, placedBy: actor.id, placedAt: now, version: 1 };
      await this.holds.add(tx, hold);
      await this.trail.append(tx, {
        actor,
        action: 'retention.hold-placed',
        subject: { type: 'legal-hold', id },
        reason: 'LEGAL_HOLD',
        at: now,
        facts: { matterType, matterId },
        confidential: { reason },
      });
      return hold;
    });
  }
}
