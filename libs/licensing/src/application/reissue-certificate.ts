import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import { AgreementId } from '../domain/agreement.js';
import type { Certificate } from '../domain/certificate.js';
import type { LicenseId } from '../domain/license.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import { type AmendmentStore, inForce } from './amendment-store.port.js';
import type { CertificateIssuing } from './certificate-issuing.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { ForbiddenRole, NotFound } from './refusals.js';

/** Why a certificate is issued anew. */
export const REISSUE_REASONS = ['LICENSE_AMENDED', 'PARTICULARS_CHANGED', 'KEY_REPLACED', 'COPY_LOST'] as const;
export type ReissueReason = (typeof REISSUE_REASONS)[number];

export interface ReissueCommand {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  readonly reason: ReissueReason;
}

/** The desk issues a license's certificate anew, with a new number; the one before is superseded at the same instant. */
export class ReissueCertificate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly agreements: AgreementStore,
    private readonly amendments: AmendmentStore,
    private readonly issuing: CertificateIssuing,
    private readonly journal: LicensingJournal,
  ) {}

  execute({ actor, licenseId, reason }: ReissueCommand): Promise<Result<Certificate, NotFound | ForbiddenRole>> {
    return this.work.run(async (tx) => {
      const license = await this.licenses.claim(tx, licenseId, visibleTo(actor));
      if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
      if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
      const agreement = await this.agreements.claim(tx, AgreementId(license.agreementId), { kind: 'ALL' });
      if (agreement === undefined) throw new Error('INVARIANT: no license without a signed agreement');
      const now = this.clock.now();
      const certificate = await this.issuing.reissue(
        tx,
        license,
        inForce(agreement, await this.amendments.of(agreement.id, tx)),
        now,
      );
      await this.journal.note(tx, {
        actor,
        action: 'licensing.certificate-reissued',
        subject: { type: 'license', id: licenseId },
        before: license.state,
        after: license.state,
        reason,
        at: now,
        facts: { statusIndex: certificate.statusIndex, keyId: certificate.keyId },
      });
      return ok(certificate);
    });
  }
}
