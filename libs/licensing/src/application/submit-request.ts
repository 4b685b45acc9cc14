import { type Actor, type Clock, err, must, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type LicenseRequest, leaveToPerson, quoteRequest, type RequestId, submit } from '../domain/license-request.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';
import type { QuoteMaker } from './quote-maker.js';
import { type ChangeRefused, staleness } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';

export interface SubmitRequestCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly seenVersion: number;
}

/** Sends a draft to the desk; where the tariff has a price, the quote is there at once. */
export class SubmitRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly clearance: RequestClearance,
    private readonly quotes: QuoteMaker,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: SubmitRequestCommand): Promise<Result<LicenseRequest, ChangeRefused | ClearanceRefused>> {
    const { actor, requestId, seenVersion } = command;
    const unknown = err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId } as const);
    const known = await this.requests.find(requestId, visibleTo(actor));
    if (known === undefined) return unknown;
    if (actor.partnerId !== known.partnerId) return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
    const now = this.clock.now();
    const cleared = await this.clearance.clear(known, now, actor);
    const inputs = cleared.ok ? await this.quotes.inputs(known, cleared.value) : undefined;

    return this.work.run(async (tx) => {
      const draft = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (draft === undefined) return unknown;
      const stale = staleness(seenVersion, draft.version);
      if (stale !== undefined) return stale;
      const submitted = submit(draft, now, this.quotes.deskClock());
      if (!submitted.ok) return submitted;
      if (!cleared.ok) return cleared;
      if (inputs === undefined) throw new Error('INVARIANT: what is cleared has inputs of its price');

      const subject = { type: 'license-request', id: requestId };
      const entries: JournalEntry[] = [
        {
          actor,
          action: 'licensing.request-submitted',
          subject,
          before: draft.state,
          after: submitted.value.state,
          reason: 'ASKED_BY_PARTNER',
          at: now,
        },
      ];
      await this.requests.apply(tx, draft, submitted.value);
      let request = submitted.value;
      const quote = this.quotes.atOnce(inputs);
      if (quote.ok) {
        const quoted = must(quoteRequest(request, quote.value), 'a submitted request takes a quote');
        await this.requests.apply(tx, request, quoted);
        entries.push({
          actor,
          action: 'licensing.request-quoted',
          subject,
          before: request.state,
          after: quoted.state,
          reason: 'PRICED_BY_TARIFF',
          rule: quote.value.tariffHash,
          at: now,
          facts: { quoteId: quote.value.id },
        });
        request = quoted;
      } else {
        const waiting = leaveToPerson(request, quote.error);
        await this.requests.apply(tx, request, waiting);
        request = waiting;
      }
      await this.journal.note(tx, ...entries);
      return ok(request);
    });
  }
}
