import {
  type Actor,
  type Clock,
  err,
  hasRole,
  must,
  ok,
  type Result,
  type TransitionRefused,
  type Tx,
  type UnitOfWork,
} from '@app/kernel';
import { type Agreement, type AgreementId, type Side, type SignatureRefused, sign } from '../domain/agreement.js';
import type { License } from '../domain/license.js';
import { agree, fulfill, type LicenseRequest, RequestId } from '../domain/license-request.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import { grantedEntries } from './granted-entries.js';
import type { Granted, LicenseGranting } from './license-granting.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import { ExclusiveOverlapError } from './license-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';
import { type ForbiddenRole, type NotFound, staleness, type VersionStale } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';
import type { UpstreamRefused } from './upstream-clearance.js';

export interface SignAgreementCommand {
  readonly actor: Actor;
  readonly agreementId: AgreementId;
  readonly seenVersion: number;
  readonly side: Side;
  /** Name and title the person signs with. */
  readonly name: string;
  readonly title: string;
  /** Hash of the document that lay before the person. */
  readonly documentHash: string;
}

export type SignRefused =
  | SignatureRefused
  | UpstreamRefused
  | TransitionRefused
  | NotFound
  | ForbiddenRole
  | VersionStale
  | ClearanceRefused
  | { readonly code: 'EXCLUSIVE_OVERLAP'; readonly expected: string };

export interface SignedAgreement {
  readonly agreement: Agreement;
  /** There once both sides have signed. */
  readonly granted?: Granted;
}

/**
 * Signs for one side. The second signature makes the license, its certificate and its invoice in the same transaction:
 * there is no moment at which one exists without the others.
 */
export class SignAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly agreements: AgreementStore,
    private readonly clearance: RequestClearance,
    private readonly granting: LicenseGranting,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: SignAgreementCommand): Promise<Result<SignedAgreement, SignRefused>> {
    try {
      const cleared = await this.clearAgain(command);
      return await this.work.run((tx) => this.sign(tx, command, cleared));
    } catch (failure) {
      if (!(failure instanceof ExclusiveOverlapError)) throw failure;
      return err({
        code: 'EXCLUSIVE_OVERLAP',
        expected: 'works, territory, medium, language or term that nobody holds',
      });
    }
  }

  /** What could be granted when the terms were drafted may have been withdrawn since. */
  private async clearAgain({ actor, agreementId }: SignAgreementCommand): Promise<Result<unknown, ClearanceRefused>> {
    const known = await this.agreements.find(agreementId, visibleTo(actor));
    const request = known && (await this.requests.find(RequestId(known.requestId), { kind: 'ALL' }));
    return request === undefined ? ok(undefined) : this.clearance.clear(request, this.clock.now());
  }

  private async sign(
    tx: Tx,
    command: SignAgreementCommand,
    cleared: Result<unknown, ClearanceRefused>,
  ): Promise<Result<SignedAgreement, SignRefused>> {
    const { actor, agreementId, side } = command;
    const seen = await this.agreements.claim(tx, agreementId, visibleTo(actor));
    if (seen === undefined) return err({ code: 'AGREEMENT_UNKNOWN', id: agreementId });
    const maySign = side === 'LICENSEE' ? actor.partnerId === seen.partnerId : hasRole(actor, 'DESK');
    if (!maySign) return err({ code: 'FORBIDDEN_ROLE', required: [side === 'LICENSEE' ? 'PARTNER' : 'DESK'] });
    const now = this.clock.now();
    const { name, title, documentHash } = command;
    const signed = sign(seen, { side, accountId: actor.id, name, title, signedAt: now, documentHash });
    if (!signed.ok) return signed;
    // after the domain's own refusals: who signs twice learns that it signed, not that its page is old
    const stale = staleness(command.seenVersion, seen.version);
    if (stale !== undefined) return stale;
    if (!cleared.ok) return cleared;
    const agreement = signed.value;
    const request = await this.requests.claim(tx, RequestId(agreement.requestId), { kind: 'ALL' });
    if (request === undefined) throw new Error('INVARIANT: an agreement stands over a request');
    const upstream = agreement.state === 'SIGNED' ? await this.granting.upstream(tx, agreement, now) : ok(undefined);
    if (!upstream.ok) return upstream;
    await this.agreements.apply(tx, seen, agreement);
    const entry: JournalEntry = {
      actor,
      action: 'licensing.agreement-signed',
      subject: { type: 'license-agreement', id: agreementId },
      before: seen.state,
      after: agreement.state,
      reason: `SIGNED_BY_${side}`,
      at: now,
      facts: { documentHash },
    };
    if (agreement.state !== 'SIGNED') {
      await this.journal.note(tx, entry);
      return ok({ agreement });
    }
    const granted = await this.grant(tx, agreement, request, actor, entry, upstream.value);
    return ok({ agreement, granted });
  }

  private async grant(
    tx: Tx,
    agreement: Agreement,
    request: LicenseRequest,
    actor: Actor,
    signed: JournalEntry,
    upstream: License | undefined,
  ): Promise<Granted> {
    const now = signed.at;
    const agreed = must(agree(request), 'an accepted request is agreed by both signatures');
    const fulfilled = must(fulfill(agreed), 'an agreed request is fulfilled by its license');
    await this.requests.apply(tx, request, agreed);
    await this.requests.apply(tx, agreed, fulfilled);
    const granted = await this.granting.grant(tx, agreement, request, now, upstream);
    const subject = { type: 'license-request', id: request.id };
    const step = { actor, reason: 'SIGNED_BY_BOTH', at: now };
    await this.journal.note(
      tx,
      signed,
      { ...step, action: 'licensing.request-agreed', subject, before: request.state, after: agreed.state },
      { ...step, action: 'licensing.request-licensed', subject, before: agreed.state, after: fulfilled.state },
      ...grantedEntries(granted, { ...step, documentHash: agreement.documentHash }),
    );
    return granted;
  }
}
