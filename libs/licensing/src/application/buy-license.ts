import {
  type Actor,
  type Clock,
  err,
  type Money,
  must,
  type NewId,
  ok,
  type Result,
  type Tx,
  type UnitOfWork,
} from '@app/kernel';
import { type Agreement, type Side, sign } from '../domain/agreement.js';
import { nameIn } from '../domain/agreement-terms.js';
import type { License } from '../domain/license.js';
import {
  acceptQuote,
  agree,
  fulfill,
  type LicenseRequest,
  type ManualReason,
  quoteRequest,
  RequestId,
  submit,
} from '../domain/license-request.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import type { Quote } from '../domain/quote.js';
import type { AgreementDrafter } from './agreement-drafter.js';
import type { AgreementStore } from './agreement-store.port.js';
import { grantedEntries } from './granted-entries.js';
import type { Granted, LicenseGranting } from './license-granting.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import { ExclusiveOverlapError } from './license-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';
import type { Licensor } from './licensor.port.js';
import type { QuoteMaker } from './quote-maker.js';
import type { ForbiddenRole } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';

export interface BuyLicenseCommand {
  /** A partner's machine, made by one of its people to buy at the tariff's price. */
  readonly actor: Actor;
  readonly workId: string;
  readonly scope: ScopeProposal;
  /** Most the buyer agrees to pay, net; the tariff's price is what it pays. */
  readonly atMost: Money;
  /** Called in the transaction that makes the license; throws to undo it all. */
  readonly record: (tx: Tx, license: License) => Promise<void>;
}

export type BuyRefused =
  | ScopeRefused
  | ClearanceRefused
  | ForbiddenRole
  | { readonly code: 'PURCHASE_NEEDS_PERSON'; readonly manual: ManualReason; readonly whomToAsk: string }
  | { readonly code: 'EXCLUSIVE_OVERLAP'; readonly expected: string }
  | { readonly code: 'PRICE_DIFFERS'; readonly expected: Money };

/** Whose word stands under an agreement that no person signs on our side: the tariff, which is our standing offer. */
const STANDING_OFFER = 'standing-offer';

/**
 * Buys at the tariff's price in one exchange: the request, its quote, the agreement with both signatures, the license,
 * certificate and invoice are there together or not at all. The tariff and its rules of acceptance are our standing
 * offer, and the API token the buyer's power; whatever needs a person, or a price that nobody has agreed to, is refused.
 */
export class BuyLicense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly agreements: AgreementStore,
    private readonly clearance: RequestClearance,
    private readonly quotes: QuoteMaker,
    private readonly drafter: AgreementDrafter,
    private readonly granting: LicenseGranting,
    private readonly licensor: Licensor,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: BuyLicenseCommand): Promise<Result<Granted, BuyRefused>> {
    const now = this.clock.now();
    const priced = await this.price(command, now);
    if (!priced.ok) return priced;
    const { request, quote, rule } = priced.value;
    const drafted = await this.drafter.draft({ ...request, quote }, now);
    if (!drafted.ok) return drafted;
    try {
      return await this.work.run(async (tx) => {
        const granted = await this.grant(tx, command.actor, { request, quote, rule, agreement: drafted.value }, now);
        await command.record(tx, granted.license);
        return ok(granted);
      });
    } catch (failure) {
      if (!(failure instanceof ExclusiveOverlapError)) throw failure;
      return err({
        code: 'EXCLUSIVE_OVERLAP',
        expected: 'a work, territory, language or term that nobody holds alone',
      });
    }
  }

  private async price(
    { actor, workId, scope: proposal, atMost }: BuyLicenseCommand,
    now: Temporal.Instant,
  ): Promise<Result<{ request: LicenseRequest; quote: Quote; rule: string }, BuyRefused>> {
    const { partnerId } = actor;
    if (partnerId === undefined || actor.kind !== 'TOKEN')
      return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
    const scope = proposeScope(proposal, now);
    if (!scope.ok) return scope;
    const wanted = { partnerId, workIds: [workId], scope: scope.value };
    const cleared = await this.clearance.clear(wanted, now, actor);
    if (!cleared.ok) return cleared;
    const inputs = await this.quotes.inputs(wanted, cleared.value);
    const quote = this.quotes.atOnce(inputs);
    const rule = this.quotes.takenBy(inputs, undefined);
    if (!quote.ok || rule === undefined) {
      const manual: ManualReason = quote.ok ? { code: 'NO_RULE_OF_ACCEPTANCE' } : quote.error;
      return err({ code: 'PURCHASE_NEEDS_PERSON', manual, whomToAsk: this.licensor.desk });
    }
    const { net } = quote.value;
    if (net.currency !== atMost.currency || net.minor > atMost.minor)
      return err({ code: 'PRICE_DIFFERS', expected: net });
    const request: LicenseRequest = {
      id: RequestId(this.newId()),
      state: 'DRAFT',
      ...wanted,
      createdBy: actor.id,
      createdAt: now,
      version: 1,
    };
    return ok({ request, quote: quote.value, rule });
  }

  private async grant(
    tx: Tx,
    actor: Actor,
    bought: { request: LicenseRequest; quote: Quote; rule: string; agreement: Agreement },
    now: Temporal.Instant,
  ): Promise<Granted> {
    const { request: draft, quote, rule } = bought;
    await this.requests.insert(tx, draft);
    const submitted = must(submit(draft, now, this.quotes.deskClock()), 'a draft is submitted');
    await this.requests.apply(tx, draft, submitted);
    const quoted = must(quoteRequest(submitted, quote), 'a submitted request takes a quote');
    await this.requests.apply(tx, submitted, quoted);
    const accepted = must(acceptQuote(quoted, quote.id, now), 'a quote of this moment is open');
    await this.requests.apply(tx, quoted, accepted);
    const agreement = await this.signBoth(tx, actor, bought.agreement, rule, now);
    const agreed = must(agree(accepted), 'an accepted request is agreed by both signatures');
    await this.requests.apply(tx, accepted, agreed);
    const fulfilled = must(fulfill(agreed), 'an agreed request is fulfilled by its license');
    await this.requests.apply(tx, agreed, fulfilled);
    const granted = await this.granting.grant(tx, agreement, accepted, now);
    await this.journal.note(tx, ...entriesOf(actor, { draft, quote, rule, agreement, fulfilled, granted }, now));
    return granted;
  }

  private async signBoth(
    tx: Tx,
    actor: Actor,
    prepared: Agreement,
    rule: string,
    signedAt: Temporal.Instant,
  ): Promise<Agreement> {
    await this.agreements.insert(tx, prepared);
    const { documentHash, terms } = prepared;
    const signatures: readonly (readonly [Side, string, string, string])[] = [
      ['LICENSEE', actor.id, terms.licensee.name, 'API token'],
      ['LICENSOR', STANDING_OFFER, nameIn(this.licensor.names, 'en'), `Tariff, rule ${rule}`],
    ];
    let agreement = prepared;
    for (const [side, accountId, name, title] of signatures) {
      const signed = must(
        sign(agreement, { side, accountId, name, title, signedAt, documentHash }),
        'a fresh agreement is signed by both sides',
      );
      await this.agreements.apply(tx, agreement, signed);
      agreement = signed;
    }
    return agreement;
  }
}

interface Bought {
  readonly draft: LicenseRequest;
  readonly quote: Quote;
  readonly rule: string;
  readonly agreement: Agreement;
  readonly fulfilled: LicenseRequest;
  readonly granted: Granted;
}

/** The same topics as on the way with people, so that whoever waits for them hears of it. */
function entriesOf(actor: Actor, bought: Bought, at: Temporal.Instant): readonly JournalEntry[] {
  const { draft, quote, rule, agreement, fulfilled, granted } = bought;
  const step = { actor, reason: 'BOUGHT_AT_TARIFF', at };
  const request = { type: 'license-request', id: draft.id };
  return [
    {
      ...step,
      action: 'licensing.request-licensed',
      subject: request,
      before: draft.state,
      after: fulfilled.state,
      rule: quote.tariffHash,
      facts: { quoteId: quote.id, agreementId: agreement.id, rule },
    },
    {
      ...step,
      action: 'licensing.agreement-signed',
      subject: { type: 'license-agreement', id: agreement.id },
      before: 'PREPARED',
      after: agreement.state,
      facts: { documentHash: agreement.documentHash },
    },
    ...grantedEntries(granted, { ...step, documentHash: agreement.documentHash }),
  ];
}
