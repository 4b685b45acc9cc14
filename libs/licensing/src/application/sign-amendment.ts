import { type Actor, type Clock, err, hasRole, must, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { type Agreement, type AgreementId, type AgreementOver, overBy, type Side } from '../domain/agreement.js';
import {
  type Amendment,
  type AmendmentId,
  type AmendmentSignatureRefused,
  signAmendment,
} from '../domain/amendment.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { AmendLicense, AmendLicenseRefused } from './amend-license.js';
import { type AmendmentStore, inForce } from './amendment-store.port.js';
import { ExclusiveOverlapError } from './license-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';
import { type ForbiddenRole, type NotFound, staleness, type VersionStale } from './refusals.js';

export interface AmendmentUnknown {
  readonly code: 'AMENDMENT_UNKNOWN';
  readonly id: string;
}

export interface SignAmendmentCommand {
  readonly actor: Actor;
  readonly agreementId: AgreementId;
  readonly amendmentId: AmendmentId;
  /** Of the amendment. */
  readonly seenVersion: number;
  readonly side: Side;
  readonly name: string;
  readonly title: string;
  readonly documentHash: string;
}

export type SignAmendmentRefused =
  | AmendmentSignatureRefused
  | AmendLicenseRefused
  | AgreementOver
  | AmendmentUnknown
  | NotFound
  | ForbiddenRole
  | VersionStale
  | { readonly code: 'EXCLUSIVE_OVERLAP'; readonly expected: string };

/**
 * Signs a later version of an agreement for one side. Only the second signature changes the license, and its
 * certificate is superseded by a new one in the same transaction.
 */
export class SignAmendment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly agreements: AgreementStore,
    private readonly amendments: AmendmentStore,
    private readonly amendLicense: AmendLicense,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: SignAmendmentCommand): Promise<Result<Amendment, SignAmendmentRefused>> {
    try {
      return await this.work.run((tx) => this.sign(tx, command));
    } catch (failure) {
      if (!(failure instanceof ExclusiveOverlapError)) throw failure;
      const expected = 'works, territory, medium, language or term that nobody holds';
      return err({ code: 'EXCLUSIVE_OVERLAP', expected });
    }
  }

  private async sign(tx: Tx, command: SignAmendmentCommand): Promise<Result<Amendment, SignAmendmentRefused>> {
    const { actor, agreementId, amendmentId, side, name, title, documentHash } = command;
    const agreement = await this.agreements.claim(tx, agreementId, visibleTo(actor));
    if (agreement === undefined) return err({ code: 'AGREEMENT_UNKNOWN', id: agreementId });
    const seen = await this.amendments.claim(tx, agreementId, amendmentId);
    if (seen === undefined) return err({ code: 'AMENDMENT_UNKNOWN', id: amendmentId });
    const maySign = side === 'LICENSEE' ? actor.partnerId === agreement.partnerId : hasRole(actor, 'DESK');
    if (!maySign) return err({ code: 'FORBIDDEN_ROLE', required: [side === 'LICENSEE' ? 'PARTNER' : 'DESK'] });
    const over = overBy(agreement);
    if (over !== undefined) return err(over);
    const now = this.clock.now();
    const signed = signAmendment(seen, { side, accountId: actor.id, name, title, signedAt: now, documentHash });
    if (!signed.ok) return signed;
    const stale = staleness(command.seenVersion, seen.version);
    if (stale !== undefined) return stale;
    const amendment = signed.value;
    const entry: JournalEntry = {
      actor,
      action: 'licensing.amendment-signed',
      subject: { type: 'license-agreement', id: agreementId },
      before: seen.state,
      after: amendment.state,
      reason: `SIGNED_BY_${side}`,
      at: now,
      facts: { amendmentId, number: amendment.number, documentHash },
      also: { amendmentId },
    };
    if (amendment.state !== 'SIGNED') {
      await this.amendments.apply(tx, seen, amendment);
      await this.journal.note(tx, entry);
      return ok(amendment);
    }
    const amended = await this.amendLicense.amend(tx, this.signedVersion(agreement, amendment), { actor, at: now });
    if (!amended.ok) return amended;
    await this.amendments.apply(tx, seen, amendment);
    await this.journal.note(tx, entry, ...amended.value);
    return ok(amendment);
  }

  private signedVersion(agreement: Agreement, amendment: Amendment): Agreement {
    const signed = inForce(agreement, [amendment]);
    return must(
      signed.documentHash === amendment.documentHash ? ok(signed) : err(amendment.id),
      'it is the last version',
    );
  }
}
