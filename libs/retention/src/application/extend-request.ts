import type { AuditTrail } from '@app/audit';
import { type Actor, type Clock, err, type Outbox, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import type { Calendars } from '../domain/retention-end.js';
import {
  type ExtensionRefused,
  extendRequest,
  type SubjectRequest,
  type SubjectRequestId,
} from '../domain/subject-request.js';
import type { SubjectRequestStore } from './subject-request-store.port.js';

export interface ExtendRequestCommand {
  readonly actor: Actor;
  readonly requestId: SubjectRequestId;
  /** Stands in the letter to the person. */
  readonly reason: string;
}

export type ExtendRequestRefusal =
  | ExtensionRefused
  | { readonly code: 'SUBJECT_REQUEST_UNKNOWN'; readonly subjectRequestId: string };

/** Legal staff takes more time for a request; the person is told at once, with the reason and the new day. */
export class ExtendRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly requests: SubjectRequestStore,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  execute({ actor, requestId, reason }: ExtendRequestCommand): Promise<Result<SubjectRequest, ExtendRequestRefusal>> {
    return this.work.run(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (request === undefined) return err({ code: 'SUBJECT_REQUEST_UNKNOWN', subjectRequestId: requestId });
      const now = this.clock.now();
      const extended = extendRequest(request, { by: actor.id, reason }, now, this.calendars);
      if (!extended.ok) return extended;
      const after = extended.value;
      if (!(await this.requests.change(tx, request, after))) throw new Error('INVARIANT: a locked request was changed');
      await tellExtension(tx, { outbox: this.outbox, trail: this.trail }, actor, request, after);
      return ok(after);
    });
  }
}

/** Has the person told of the time that was taken, and says so in the log. */
export async function tellExtension(
  tx: Tx,
  { outbox, trail }: { readonly outbox: Outbox; readonly trail: AuditTrail },
  actor: Actor,
  before: SubjectRequest,
  after: SubjectRequest,
): Promise<void> {
  const { id, law, extension } = after;
  if (extension === undefined) throw new Error('INVARIANT: no more time was taken');
  await outbox.announce(tx, { topic: 'retention.request-extended', payload: { requestId: id, told: 'EXTENDED' } });
  await trail.append(tx, {
    actor,
    action: 'retention.request-extended',
    subject: { type: 'subject-request', id },
    before: before.state,
    after: after.state,
    reason: 'MORE_TIME',
    rule: law,
    at: extension.at,
    facts: { wasDueAt: before.dueAt.toString(), dueAt: after.dueAt.toString() },
    confidential: { extensionReason: extension.reason },
  });
}
