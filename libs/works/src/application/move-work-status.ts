import type { AuditTrail } from '@app/audit';
import {
  type Actor,
  type Clock,
  err,
  nextState,
  type Outbox,
  ok,
  type Result,
  type TransitionRefused,
  type Tx,
} from '@app/kernel';
import { PUB_STATUS_TRANSITIONS } from '../domain/pub-status.js';
import type { WorkStore } from './work-store.port.js';

export interface MoveWorkStatusCommand {
  readonly actor: Actor;
  readonly workId: string;
  readonly event: 'WorkWithheld' | 'WorkReleased';
  /** A code; stands in the audit log. */
  readonly reason: string;
}

const TOPICS = { WorkWithheld: 'works.work-withheld', WorkReleased: 'works.work-released' } as const;

/** Withholds every version of a work, or releases them again, within what another feature decides. */
export class MoveWorkStatus {
  constructor(
    private readonly clock: Clock,
    private readonly store: WorkStore,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** @returns refused, with nothing written, where the status does not allow it or there is no such work */
  async execute(
    tx: Tx,
    { actor, workId, event, reason }: MoveWorkStatusCommand,
  ): Promise<Result<void, TransitionRefused | { readonly code: 'NOT_FOUND'; readonly workId: string }>> {
    const found = await this.store.lock(tx, workId);
    if (found === undefined) return err({ code: 'NOT_FOUND', workId });
    const next = nextState(PUB_STATUS_TRANSITIONS, found.pubStatus, event);
    if (!next.ok) return next;
    const now = this.clock.now();
    const versions = await this.store.setStatus(tx, found.uri, next.value, now, reason);
    await this.outbox.announce(tx, { topic: TOPICS[event], payload: { workId } });
    await this.trail.append(tx, {
      actor,
      action: TOPICS[event],
      subject: { type: 'work', id: workId },
      before: found.pubStatus,
      after: next.value,
      reason,
      at: now,
      facts: { versions },
    });
    return ok(undefined);
  }
}
