import { type Actor, type Clock, err, hasRole, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { voidAgreement } from '../domain/agreement.js';
import { decline, type LicenseRequest, type RequestId, withdraw } from '../domain/license-request.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { OpenOffers } from './open-offers.js';
import { type ChangeRefused, staleness } from './refusals.js';

export interface CloseRequestCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly seenVersion: number;
  /** WITHDRAW is the partner's way out, DECLINE the desk's. */
  readonly close: 'WITHDRAW' | 'DECLINE';
  /** For the other side to read; stays with the request. */
  readonly reason: string;
}

/** Ends a request that is not to become a license; an agreement nobody has fully signed is void with it. */
export class CloseRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly agreements: AgreementStore,
    private readonly offers: OpenOffers,
    private readonly journal: LicensingJournal,
  ) {}

  execute(command: CloseRequestCommand): Promise<Result<LicenseRequest, ChangeRefused>> {
    const { actor, requestId, seenVersion, close, reason } = command;
    return this.work.run(async (tx) => {
      const seen = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (seen === undefined) return err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId });
      const isAllowed = close === 'DECLINE' ? hasRole(actor, 'DESK') : actor.partnerId === seen.partnerId;
      if (!isAllowed) return err({ code: 'FORBIDDEN_ROLE', required: [close === 'DECLINE' ? 'DESK' : 'PARTNER'] });
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      const closed = close === 'DECLINE' ? decline(seen, reason) : withdraw(seen, reason);
      if (!closed.ok) return closed;
      await this.requests.apply(tx, seen, closed.value);
      await this.voidAgreement(tx, requestId);
      const now = this.clock.now();
      await this.offers.supersede(tx, requestId, actor.id, now);
      await this.journal.note(tx, {
        actor,
        action: close === 'DECLINE' ? 'licensing.request-declined' : 'licensing.request-withdrawn',
        subject: { type: 'license-request', id: requestId },
        before: seen.state,
        after: closed.value.state,
        reason: close === 'DECLINE' ? 'DECLINED_BY_DESK' : 'WITHDRAWN_BY_PARTNER',
        at: now,
      });
      return ok(closed.value);
    });
  }

  private async voidAgreement(tx: Tx, requestId: string): Promise<void> {
    const agreement = await this.agreements.claimOfRequest(tx, requestId);
    if (agreement !== undefined) await this.agreements.apply(tx, agreement, voidAgreement(agreement));
  }
}
