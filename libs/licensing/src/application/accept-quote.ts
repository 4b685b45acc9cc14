import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Agreement } from '../domain/agreement.js';
import {
  acceptQuote,
  type LicenseRequest,
  type QuoteExpired,
  type QuoteStale,
  type RequestId,
} from '../domain/license-request.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementDrafter } from './agreement-drafter.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { OpenOffers } from './open-offers.js';
import { type ChangeRefused, staleness } from './refusals.js';
import type { ClearanceRefused } from './request-clearance.js';

export interface AcceptQuoteCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly seenVersion: number;
  /** The quote the partner has read. */
  readonly quoteId: string;
}

export interface AcceptedQuote {
  readonly request: LicenseRequest;
  readonly agreement: Agreement;
}

/** The partner takes the price; the agreement lies there to be signed. */
export class AcceptQuote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly agreements: AgreementStore,
    private readonly drafter: AgreementDrafter,
    private readonly offers: OpenOffers,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(
    command: AcceptQuoteCommand,
  ): Promise<Result<AcceptedQuote, ChangeRefused | QuoteExpired | QuoteStale | ClearanceRefused>> {
    const { actor, requestId, seenVersion, quoteId } = command;
    const unknown = err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId } as const);
    const known = await this.requests.find(requestId, visibleTo(actor));
    if (known === undefined) return unknown;
    if (actor.partnerId !== known.partnerId) return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
    const now = this.clock.now();
    const { quote } = known;
    const agreement = quote && (await this.drafter.draft({ ...known, quote }, now));

    return this.work.run(async (tx) => {
      const seen = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (seen === undefined) return unknown;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      const accepted = acceptQuote(seen, quoteId, now);
      if (!accepted.ok) return accepted;
      if (agreement === undefined || quote?.id !== quoteId) {
        return err({ code: 'QUOTE_STALE', quoteId, expected: accepted.value.quote.id });
      }
      if (!agreement.ok) return agreement;
      await this.requests.apply(tx, seen, accepted.value);
      await this.agreements.insert(tx, agreement.value);
      await this.offers.supersede(tx, requestId, actor.id, now);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.quote-accepted',
        subject: { type: 'license-request', id: requestId },
        before: seen.state,
        after: accepted.value.state,
        reason: 'ACCEPTED_BY_PARTNER',
        at: now,
        facts: { quoteId, agreementId: agreement.value.id, documentHash: agreement.value.documentHash },
        also: { agreementId: agreement.value.id },
      });
      return ok({ request: accepted.value, agreement: agreement.value });
    });
  }
}
