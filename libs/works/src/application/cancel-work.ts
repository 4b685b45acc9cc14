import type { AuditTrail } from '@app/audit';
import {
  type Actor,
  type Clock,
  err,
  hasRole,
  nextState,
  type Outbox,
  ok,
  type Result,
  type TransitionRefused,
  type UnitOfWork,
} from '@app/kernel';
import { PUB_STATUS_TRANSITIONS } from '../domain/pub-status.js';
import type { Work } from '../domain/work.js';
import type { WorkStore } from './work-store.port.js';

export interface CancelWorkCommand {
  readonly actor: Actor;
  readonly workId: string;
  /** Row version the decision was made on; undefined: whatever is there. */
  readonly seenVersion?: number;
  /** Short, without personal data; stands in the audit log. */
  readonly reason: string;
}

export type CancelWorkRefused =
  | { readonly code: 'FORBIDDEN_ROLE'; readonly expected: string }
  | { readonly code: 'NOT_FOUND'; readonly workId: string }
  | { readonly code: 'VERSION_STALE'; readonly expected: string }
  | TransitionRefused;

/** Withdraws a work for good (a "kill" in the trade): every version of its URI becomes `canceled`. */
export class CancelWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: WorkStore,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  execute({ actor, workId, seenVersion, reason }: CancelWorkCommand): Promise<Result<Work, CancelWorkRefused>> {
    return this.work.run(async (tx) => {
      if (!mayCancel(actor)) return err({ code: 'FORBIDDEN_ROLE', expected: 'DESK, LEGAL or ADMIN' });
      const found = await this.store.lock(tx, workId);
      if (found === undefined) return err({ code: 'NOT_FOUND', workId });
      if (seenVersion !== undefined && seenVersion !== found.rowVersion) {
        return err({ code: 'VERSION_STALE', expected: `"${found.rowVersion}"` });
      }
      const next = nextState(PUB_STATUS_TRANSITIONS, found.pubStatus, 'WorkCanceled');
      if (!next.ok) return next;
      const now = this.clock.now();
      const versions = await this.store.setStatus(tx, found.uri, next.value, now, reason);
      await this.outbox.announce(tx, { topic: 'works.work-canceled', payload: { workId } });
      await this.trail.append(tx, {
        actor,
        action: 'works.work-canceled',
        subject: { type: 'work', id: workId },
        before: found.pubStatus,
        after: next.value,
        reason,
        at: now,
        facts: { versions },
      });
      return ok({
        ...found,
        pubStatus: next.value,
        canceledAt: now,
        statusNote: reason,
        rowVersion: found.rowVersion + 1,
      });
    });
  }
}

function mayCancel(actor: Actor): boolean {
  return actor.kind === 'OPERATOR' || hasRole(actor, 'DESK', 'LEGAL', 'ADMIN');
}
