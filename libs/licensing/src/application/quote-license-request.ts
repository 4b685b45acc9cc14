import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type LicenseRequest, quoteRequest, type RequestId } from '../domain/license-request.js';
import type { TariffSilent } from '../domain/quote.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { OpenOffers } from './open-offers.js';
import type { QuoteMaker } from './quote-maker.js';
import { type ChangeRefused, staleness } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';

export interface QuoteRequestCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly seenVersion: number;
  /** Net price a person sets, minor units of the tariff's currency; absent: the tariff's price. */
  readonly netMinor?: bigint;
}

/** The desk puts a price on a request, or another one in the place of the last. */
export class QuoteLicenseRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly clearance: RequestClearance,
    private readonly quotes: QuoteMaker,
    private readonly offers: OpenOffers,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(
    command: QuoteRequestCommand,
  ): Promise<Result<LicenseRequest, ChangeRefused | ClearanceRefused | TariffSilent>> {
    const { actor, requestId, seenVersion, netMinor } = command;
    const unknown = err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId } as const);
    const known = await this.requests.find(requestId, visibleTo(actor));
    if (known === undefined) return unknown;
    if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
    const now = this.clock.now();
    const cleared = await this.clearance.clear(known, now);
    const inputs = cleared.ok ? await this.quotes.inputs(known, cleared.value) : undefined;

    return this.work.run(async (tx) => {
      const request = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (request === undefined) return unknown;
      const stale = staleness(seenVersion, request.version);
      if (stale !== undefined) return stale;
      if (!cleared.ok) return cleared;
      if (inputs === undefined) throw new Error('INVARIANT: what is cleared has inputs of its price');
      const quote = this.quotes.make(inputs, netMinor);
      if (!quote.ok) return quote;
      const quoted = quoteRequest(request, quote.value);
      if (!quoted.ok) return quoted;
      await this.requests.apply(tx, request, quoted.value);
      await this.offers.supersede(tx, requestId, actor.id, now);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.request-quoted',
        subject: { type: 'license-request', id: requestId },
        before: request.state,
        after: quoted.value.state,
        reason: netMinor === undefined ? 'PRICED_BY_TARIFF' : 'PRICED_BY_DESK',
        rule: quote.value.tariffHash,
        at: now,
        facts: { quoteId: quote.value.id },
      });
      return ok(quoted.value);
    });
  }
}
