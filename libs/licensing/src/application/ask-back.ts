import { type Actor, type Clock, err, hasRole, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import {
  type LicenseRequest,
  provideInformation,
  type RequestId,
  requestInformation,
} from '../domain/license-request.js';
import type { RequestMessage } from '../domain/request-message.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { QuoteMaker } from './quote-maker.js';
import { type ChangeRefused, staleness } from './refusals.js';
import type { RequestThreadStore } from './request-thread-store.port.js';

export interface AskBackCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly seenVersion: number;
  /** ASK is the desk's question, ANSWER the partner's reply. */
  readonly step: 'ASK' | 'ANSWER';
  readonly text: string;
}

/** The desk asks for what it needs to know, the partner answers: SUBMITTED ⇄ INFO_REQUESTED, as often as it takes. */
export class AskBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly threads: RequestThreadStore,
    private readonly quotes: QuoteMaker,
    private readonly journal: LicensingJournal,
  ) {}

  execute({
    actor,
    requestId,
    seenVersion,
    step,
    text,
  }: AskBackCommand): Promise<Result<LicenseRequest, ChangeRefused>> {
    return this.work.run(async (tx) => {
      const seen = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (seen === undefined) return err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId });
      const isAllowed = step === 'ASK' ? hasRole(actor, 'DESK') : actor.partnerId === seen.partnerId;
      if (!isAllowed) return err({ code: 'FORBIDDEN_ROLE', required: [step === 'ASK' ? 'DESK' : 'PARTNER'] });
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      const next =
        step === 'ASK'
          ? requestInformation(seen, this.quotes.partnerClock())
          : provideInformation(seen, this.quotes.deskClock());
      if (!next.ok) return next;
      const now = this.clock.now();
      const message: RequestMessage = {
        id: this.newId(),
        requestId,
        kind: step === 'ASK' ? 'INFO_REQUEST' : 'INFO_ANSWER',
        visibility: 'VISIBLE',
        side: step === 'ASK' ? 'DESK' : 'PARTNER',
        authorId: actor.id,
        text,
        writtenAt: now,
      };
      await this.requests.apply(tx, seen, next.value);
      await this.threads.insertMessage(tx, message);
      await this.journal.note(tx, {
        actor,
        action: step === 'ASK' ? 'licensing.information-requested' : 'licensing.information-provided',
        subject: { type: 'license-request', id: requestId },
        before: seen.state,
        after: next.value.state,
        reason: step === 'ASK' ? 'ASKED_BY_DESK' : 'ANSWERED_BY_PARTNER',
        at: now,
        facts: { messageId: message.id },
        also: { messageId: message.id },
      });
      return ok(next.value);
    });
  }
}
