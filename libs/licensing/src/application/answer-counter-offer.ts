import { type Actor, type Clock, err, hasRole, must, ok, type Result, type UnitOfWork } from '@app/kernel';
import { answerOffer, type CounterOffer } from '../domain/counter-offer.js';
import { type LicenseRequest, quoteRequest, type RequestId, withClock } from '../domain/license-request.js';
import type { QuoteInputs, TariffSilent } from '../domain/quote.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { OfferMade } from './make-counter-offer.js';
import type { QuoteMaker } from './quote-maker.js';
import { type ChangeRefused, staleness } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';
import type { RequestThreadStore } from './request-thread-store.port.js';

export interface AnswerCounterOfferCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly seenVersion: number;
  readonly offerId: string;
  /** ACCEPT makes the offer the new quote, DECLINE lets the old one stand; WITHDRAW is the partner's. */
  readonly answer: 'ACCEPT' | 'DECLINE' | 'WITHDRAW';
  /** For the other side to read. */
  readonly words?: string;
}

export type AnswerRefused =
  | ChangeRefused
  | ClearanceRefused
  | TariffSilent
  | { readonly code: 'COUNTER_OFFER_UNKNOWN'; readonly offerId: string };

const EVENTS = { ACCEPT: 'OfferAccepted', DECLINE: 'OfferDeclined', WITHDRAW: 'OfferWithdrawn' } as const;

/** Answers the open counter-offer, once. To answer with a third price the desk quotes anew. */
export class AnswerCounterOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly threads: RequestThreadStore,
    private readonly clearance: RequestClearance,
    private readonly quotes: QuoteMaker,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: AnswerCounterOfferCommand): Promise<Result<OfferMade, AnswerRefused>> {
    const { actor, requestId, seenVersion, offerId, answer, words } = command;
    const unknown = err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId } as const);
    const known = await this.requests.find(requestId, visibleTo(actor));
    if (known === undefined) return unknown;
    const isPartner = actor.partnerId === known.partnerId;
    const isAllowed = answer === 'WITHDRAW' ? isPartner : hasRole(actor, 'DESK') && !isPartner;
    if (!isAllowed) return err({ code: 'FORBIDDEN_ROLE', required: [answer === 'WITHDRAW' ? 'PARTNER' : 'DESK'] });
    const now = this.clock.now();
    const inputs = answer === 'ACCEPT' ? await this.inputsOf(known, offerId, now) : undefined;

    return this.work.run(async (tx) => {
      const seen = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (seen === undefined) return unknown;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      const open = await this.threads.openOffer(tx, requestId);
      if (open?.id !== offerId) return err({ code: 'COUNTER_OFFER_UNKNOWN', offerId });
      const by = { answeredBy: actor.id, answeredAt: now, ...(words === undefined ? {} : { answer: words }) };
      const offer = must(answerOffer(open, EVENTS[answer], by), 'it was read as open');
      const next = inputs === undefined ? ok(withClock(seen, undefined)) : this.requoted(seen, offer, inputs);
      if (!next.ok) return next;
      const request = next.value;
      await this.requests.apply(tx, seen, request);
      await this.threads.applyOffer(tx, open, offer);
      await this.journal.note(tx, {
        actor,
        action: `licensing.counter-offer-${{ ACCEPT: 'accepted', DECLINE: 'declined', WITHDRAW: 'withdrawn' }[answer]}`,
        subject: { type: 'license-request', id: requestId },
        before: seen.state,
        after: request.state,
        reason: answer === 'WITHDRAW' ? 'WITHDRAWN_BY_PARTNER' : 'ANSWERED_BY_DESK',
        at: now,
        facts: { offerId, ...(answer === 'ACCEPT' && request.quote ? { quoteId: request.quote.id } : {}) },
        also: { offerId },
      });
      return ok({ request, offer });
    });
  }

  private requoted(
    seen: LicenseRequest,
    offer: CounterOffer,
    inputs: Result<QuoteInputs, ClearanceRefused>,
  ): Result<LicenseRequest, AnswerRefused> {
    if (!inputs.ok) return inputs;
    const quote = this.quotes.make(inputs.value, offer.netMinor);
    return quote.ok ? quoteRequest(seen, quote.value, offer.scope) : quote;
  }

  /** Rights are checked once more for what was offered: the mandate may have changed since. */
  private async inputsOf(
    known: LicenseRequest,
    offerId: string,
    now: Temporal.Instant,
  ): Promise<Result<QuoteInputs, ClearanceRefused>> {
    const offer = (await this.threads.offers(known.id)).find(({ id }) => id === offerId);
    const wanted = { ...known, scope: offer?.scope ?? known.scope };
    const cleared = await this.clearance.clear(wanted, now);
    return cleared.ok ? ok(await this.quotes.inputs(wanted, cleared.value)) : cleared;
  }
}
