import { err, must, ok, type Result, type Tx } from '@app/kernel';
import type { Agreement } from '../domain/agreement.js';
import { amend, type License, LicenseId, type LicenseOver } from '../domain/license.js';
import { proposeScope } from '../domain/propose-scope.js';
import { type UsesExhausted, withLimit } from '../domain/usage-ledger.js';
import type { CertificateIssuing } from './certificate-issuing.js';
import type { LicenseStore } from './license-store.port.js';
import type { JournalEntry } from './licensing-journal.js';
import type { UpstreamClearance, UpstreamRefused } from './upstream-clearance.js';
import { followCount } from './usage-booking.js';
import type { UsageStore } from './usage-store.port.js';

export type AmendLicenseRefused =
  | LicenseOver
  | UpstreamRefused
  | UsesExhausted
  | { readonly code: 'USAGE_NOT_COUNTED'; readonly licenseId: string };

/** Lets a license follow the version of its agreement that both sides have just signed. */
export class AmendLicense {
  constructor(
    private readonly licenses: LicenseStore,
    private readonly usage: UsageStore,
    private readonly issuing: CertificateIssuing,
    private readonly upstreams: UpstreamClearance,
  ) {}

  /**
   * @param agreement with terms, document and signatures of the new version
   * @returns the entries for the journal; a refusal leaves everything as it was
   * @throws ExclusiveOverlapError when the new scope meets another exclusive license; the transaction is over then
   */
  async amend(
    tx: Tx,
    agreement: Agreement,
    step: Pick<JournalEntry, 'actor' | 'at'>,
  ): Promise<Result<readonly JournalEntry[], AmendLicenseRefused>> {
    const license = await this.licenses.claimOfAgreement(tx, agreement.id);
    if (license === undefined) throw new Error('INVARIANT: a signed agreement has its license');
    const scope = must(proposeScope(agreement.terms.scope, step.at), 'the scope signed is the one proposed');
    const amended = amend(license, scope);
    if (!amended.ok) return amended;
    const rightful = await this.withinOthers(tx, amended.value, step.at);
    if (!rightful.ok) return rightful;
    const counted = await this.count(tx, license, amended.value);
    if (!counted.ok) return counted;
    await this.licenses.amend(tx, license, amended.value);
    const certificate = await this.issuing.reissue(tx, amended.value, agreement, step.at);
    const followed = counted.value ? await followCount(this.licenses, tx, amended.value, counted.value, step) : [];
    const { documentHash } = agreement;
    return ok([
      {
        ...step,
        action: 'licensing.license-amended',
        subject: { type: 'license', id: license.id },
        before: license.state,
        after: amended.value.state,
        reason: 'AMENDMENT_SIGNED_BY_BOTH',
        facts: { documentHash, statusIndex: certificate.statusIndex },
        also: { partnerId: license.partnerId },
      },
      ...followed,
    ]);
  }

  /** A grant stays inside its grantor's, and what hangs from it stays inside it. */
  private async withinOthers(
    tx: Tx,
    amended: License,
    now: Temporal.Instant,
  ): Promise<Result<License, UpstreamRefused>> {
    const { upstreamLicenseId } = amended;
    const agents = await this.upstreams.clearAgent(tx, amended.agent?.grantId, amended.scope, now);
    if (!agents.ok) return agents;
    if (upstreamLicenseId !== undefined) {
      const cleared = await this.upstreams.clear(tx, LicenseId(upstreamLicenseId), amended, now);
      if (!cleared.ok) return cleared;
    }
    return this.upstreams.holdsAll(tx, amended);
  }

  /** Moves the limit of a counted license; one that was not counted is not counted later, and the other way round. */
  private async count(tx: Tx, before: License, after: License) {
    const { copies } = after.scope;
    if (copies === before.scope.copies) return ok(undefined);
    const ledger = await this.usage.claim(tx, before.id);
    if (ledger === undefined || copies === undefined) {
      return err({ code: 'USAGE_NOT_COUNTED', licenseId: before.id } as const);
    }
    const moved = withLimit(ledger, copies);
    if (moved.ok) await this.usage.limit(tx, ledger, moved.value);
    return moved;
  }
}
