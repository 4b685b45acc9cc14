import type { AuditTrail } from '@app/audit';
import { type Clock, err, type Outbox, ok, PUBLIC_ACTOR, type Result, type UnitOfWork } from '@app/kernel';
import { confirmRequest, type LinkSpent, type RequestPart, type SubjectRequest } from '../domain/subject-request.js';
import type { LinkSecrets } from './link-secrets.port.js';
import type { SubjectRequestStore } from './subject-request-store.port.js';

export interface SubjectReport {
  readonly request: SubjectRequest;
  readonly parts: readonly RequestPart[];
}

/** The link of a letter: the first use confirms the address, each one shows how far the request is and what came of it. */
export class RedeemSubjectLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: SubjectRequestStore,
    private readonly secrets: LinkSecrets,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  execute(secret: string): Promise<Result<SubjectReport, LinkSpent>> {
    return this.work.run(async (tx) => {
      const request = await this.requests.lockBySecret(tx, this.secrets.hashOf(secret));
      if (request === undefined) return err({ code: 'SUBJECT_LINK_INVALID' });
      const now = this.clock.now();
      const confirmed = confirmRequest(request, now);
      if (!confirmed.ok) return confirmed;
      const after = confirmed.value;
      const parts = await this.requests.partsOf(tx, request.id);
      if (after.version === request.version) return ok({ request, parts });
      await this.requests.change(tx, request, after);
      await this.outbox.announce(tx, {
        topic: 'retention.request-confirmed',
        payload: { requestId: request.id, told: 'OPENED' },
      });
      await this.trail.append(tx, {
        actor: PUBLIC_ACTOR,
        action: 'retention.request-confirmed',
        subject: { type: 'subject-request', id: request.id },
        before: request.state,
        after: after.state,
        reason: 'LINK_USED',
        rule: request.law,
        at: now,
      });
      return ok({ request: after, parts });
    });
  }
}
