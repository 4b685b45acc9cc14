import type { NewId, Tx } from '@app/kernel';
import type { Agreement } from '../domain/agreement.js';
import { type Certificate, certificateClaims } from '../domain/certificate.js';
import { certificateNumber, NUMBER_RANDOM_BYTES } from '../domain/certificate-number.js';
import { initialState, type License, LicenseId } from '../domain/license.js';
import type { LicenseRequest } from '../domain/license-request.js';
import type { LicenseStore } from './license-store.port.js';
import type { Licensor } from './licensor.port.js';
import type { Seal } from './seal.port.js';

export interface Granted {
  readonly license: License;
  readonly certificate: Certificate;
}

/** Turns a fully signed agreement into a license with its certificate. */
export class LicenseGranting {
  constructor(
    private readonly newId: NewId,
    private readonly licenses: LicenseStore,
    private readonly licensor: Licensor,
    private readonly seal: Seal,
  ) {}

  /** @param request still carries the scope that was agreed */
  async grant(tx: Tx, agreement: Agreement, request: LicenseRequest, now: Temporal.Instant): Promise<Granted> {
    if (agreement.state !== 'SIGNED') throw new Error('INVARIANT: no license without both signatures');
    const { terms } = agreement;
    const license: License = {
      id: LicenseId(this.newId()),
      agreementId: agreement.id,
      requestId: request.id,
      partnerId: agreement.partnerId,
      licenseeName: terms.licensee.name,
      works: terms.works,
      scope: request.scope,
      attribution: terms.attribution,
      fee: { minor: BigInt(terms.fee.netMinor), currency: terms.fee.currency },
      state: initialState(request.scope, now),
      grantedAt: now,
      suspensions: [],
      version: 1,
    };
    await this.licenses.insert(tx, license);
    const certificate = await this.certify(tx, license, agreement.documentHash, now);
    return { license, certificate };
  }

  private async certify(tx: Tx, license: License, agreementHash: string, now: Temporal.Instant): Promise<Certificate> {
    const number = certificateNumber(this.seal.randomBytes(NUMBER_RANDOM_BYTES));
    const statusIndex = await this.licenses.nextStatusIndex(tx);
    const claims = certificateClaims(license, number, statusIndex, agreementHash, this.licensor.issuer, now);
    const { token, keyId } = await this.seal.signCertificate(claims);
    const certificate = { number, licenseId: license.id, statusIndex, agreementHash, keyId, token, issuedAt: now };
    await this.licenses.insertCertificate(tx, certificate);
    return certificate;
  }
}
