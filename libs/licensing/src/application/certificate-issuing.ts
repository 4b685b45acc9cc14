import type { Tx } from '@app/kernel';
import type { Agreement } from '../domain/agreement.js';
import { type Certificate, type Issuer } from '../domain/certificate.js';
import { credentialOf, privateClaims } from '../domain/certificate-credential.js';
import { type CertificateNumber, certificateNumber, NUMBER_RANDOM_BYTES } from '../domain/certificate-number.js';
import type { License } from '../domain/license.js';
import type { CertificateChains } from './certificate-chains.js';
import type { CertificateStore } from './certificate-store.port.js';
import type { Licensor } from './licensor.port.js';
import type { Seal } from './seal.port.js';

/** Puts a license into a signed certificate, with the chain of rights it hangs from. */
export class CertificateIssuing {
  constructor(
    private readonly certificates: CertificateStore,
    private readonly chains: CertificateChains,
    private readonly licensor: Licensor,
    private readonly seal: Seal,
  ) {}

  /** @param agreement whose document the license rests on */
  async issue(tx: Tx, license: License, agreement: Agreement, now: Temporal.Instant): Promise<Certificate> {
    const certificate = await this.prepare(tx, license, agreement, this.newNumber(), now);
    await this.certificates.insert(tx, certificate);
    return certificate;
  }

  /** A new certificate in the place of the one in force, which is superseded from now on. */
  async reissue(tx: Tx, license: License, agreement: Agreement, now: Temporal.Instant): Promise<Certificate> {
    const current = await this.certificates.claimCurrent(tx, license.id);
    const number = this.newNumber();
    const certificate = await this.prepare(tx, license, agreement, number, now);
    if (current !== undefined) await this.certificates.supersede(tx, current, now, number);
    await this.certificates.insert(tx, certificate);
    return certificate;
  }

  private newNumber(): CertificateNumber {
    return certificateNumber(this.seal.randomBytes(NUMBER_RANDOM_BYTES));
  }

  private async prepare(
    tx: Tx,
    license: License,
    agreement: Agreement,
    number: CertificateNumber,
    now: Temporal.Instant,
  ): Promise<Certificate> {
    const statusIndex = await this.certificates.nextStatusIndex(tx);
    const { documentHash: agreementHash, terms, signatures } = agreement;
    const followed = await this.chains.of(license, agreementHash, now, tx);
    const chain = followed?.links ?? [];
    const issuer: Issuer = this.licensor.issuer;
    const credential = credentialOf(
      { license, number, statusIndex, agreementHash, chain, subLicensing: terms.subLicensing, issuer },
      now,
    );
    const signatory = signatures.find(({ side }) => side === 'LICENSEE');
    const sealed = await this.seal.signCertificate(credential, privateClaims(terms, this.licensor.desk, signatory));
    return { number, licenseId: license.id, statusIndex, agreementHash, ...sealed, issuedAt: now };
  }
}
