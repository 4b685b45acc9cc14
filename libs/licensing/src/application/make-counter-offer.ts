import { type Actor, type Clock, err, must, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { answerOffer, type CounterOffer, type OfferEmpty, offerOf } from '../domain/counter-offer.js';
import {
  type LicenseRequest,
  openQuote,
  type QuoteExpired,
  type QuoteStale,
  quoteRequest,
  type RequestId,
  withClock,
} from '../domain/license-request.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import type { Scope } from '../domain/scope.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';
import type { QuoteMaker } from './quote-maker.js';
import { type ChangeRefused, staleness } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';
import type { RequestThreadStore } from './request-thread-store.port.js';

export interface MakeCounterOfferCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly seenVersion: number;
  /** The quote the partner has read. */
  readonly quoteId: string;
  /** Net in the quote's currency, minor units. */
  readonly netMinor?: bigint;
  readonly scope?: ScopeProposal;
  readonly note?: string;
}

export interface OfferMade {
  readonly request: LicenseRequest;
  readonly offer: CounterOffer;
}

export type CounterOfferRefused =
  | ChangeRefused
  | ClearanceRefused
  | QuoteExpired
  | QuoteStale
  | ScopeRefused
  | OfferEmpty
  | { readonly code: 'COUNTER_OFFER_OPEN'; readonly offerId: string };

/**
 * The partner answers a quote with another price, another scope, or both. The quote stands meanwhile. Where a rule of
 * automatic acceptance fits, the new quote is there at once; otherwise the desk has its days to answer.
 */
export class MakeCounterOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly threads: RequestThreadStore,
    private readonly clearance: RequestClearance,
    private readonly quotes: QuoteMaker,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: MakeCounterOfferCommand): Promise<Result<OfferMade, CounterOfferRefused>> {
    const { actor, requestId, seenVersion, quoteId, netMinor, note } = command;
    const unknown = err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId } as const);
    const known = await this.requests.find(requestId, visibleTo(actor));
    if (known === undefined) return unknown;
    if (actor.partnerId !== known.partnerId) return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
    const now = this.clock.now();
    const scope = this.scopeOf(command, now);
    if (!scope.ok) return scope;
    const wanted = { ...known, scope: scope.value ?? known.scope };
    const cleared = await this.clearance.clear(wanted, now, actor);
    const inputs = cleared.ok ? await this.quotes.inputs(wanted, cleared.value) : undefined;

    return this.work.run(async (tx) => {
      const seen = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (seen === undefined) return unknown;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      if (seen.state !== 'QUOTED') {
        return err({ code: 'STATE_REFUSED', state: seen.state, event: 'CounterOffered', allowed: ['QUOTED'] });
      }
      const quote = openQuote(seen, quoteId, now);
      if (!quote.ok) return quote;
      if (!cleared.ok) return cleared;
      if (inputs === undefined) throw new Error('INVARIANT: what is cleared has inputs of its price');
      const waiting = await this.threads.openOffer(tx, requestId);
      if (waiting !== undefined) return err({ code: 'COUNTER_OFFER_OPEN', offerId: waiting.id });
      const offered = offerOf({
        id: this.newId(),
        requestId,
        quoteId,
        ...(netMinor === undefined ? {} : { netMinor }),
        ...(scope.value === undefined ? {} : { scope: scope.value }),
        ...(note === undefined ? {} : { note }),
        offeredBy: actor.id,
        offeredAt: now,
      });
      if (!offered.ok) return offered;
      const subject = { type: 'license-request', id: requestId };
      const entries: JournalEntry[] = [
        {
          actor,
          action: 'licensing.counter-offered',
          subject,
          before: seen.state,
          after: seen.state,
          reason: 'OFFERED_BY_PARTNER',
          at: now,
          facts: { offerId: offered.value.id, quoteId },
          also: { offerId: offered.value.id },
        },
      ];
      await this.threads.insertOffer(tx, offered.value);
      const rule = this.quotes.takenBy(inputs, netMinor);
      if (rule === undefined) {
        const request = withClock(seen, this.quotes.deskClock('STAYS'));
        await this.requests.apply(tx, seen, request);
        await this.journal.note(tx, ...entries);
        return ok({ request, offer: offered.value });
      }
      const taken = must(this.quotes.make(inputs, netMinor), 'what a rule takes has a price');
      const request = must(quoteRequest(seen, taken, wanted.scope), 'a quoted request takes a quote');
      const by = { answeredBy: `rule:${rule}`, answeredAt: now };
      const offer = must(answerOffer(offered.value, 'OfferAccepted', by), 'it was just opened');
      await this.requests.apply(tx, seen, request);
      await this.threads.applyOffer(tx, offered.value, offer);
      entries.push({
        actor,
        action: 'licensing.request-quoted',
        subject,
        before: seen.state,
        after: request.state,
        reason: 'COUNTER_OFFER_TAKEN_BY_RULE',
        rule: taken.tariffHash,
        at: now,
        facts: { quoteId: taken.id, offerId: offer.id, acceptanceRule: rule },
      });
      await this.journal.note(tx, ...entries);
      return ok({ request, offer });
    });
  }

  private scopeOf({ scope }: MakeCounterOfferCommand, now: Temporal.Instant): Result<Scope | undefined, ScopeRefused> {
    return scope === undefined ? ok(undefined) : proposeScope(scope, now);
  }
}
