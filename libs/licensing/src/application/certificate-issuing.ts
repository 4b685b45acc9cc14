import type { AuditTrail } from '@app/audit';
import { systemActor, type Tx } from '@app/kernel';
import type { Agreement } from '../domain/agreement.js';
import { CERTIFICATE_ISSUED, type Certificate, type Issuer } from '../domain/certificate.js';
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
    private readonly trail: AuditTrail,
  ) {}

  /** @param agreement whose document the license rests on */
  async issue(tx: Tx, license: License, agreement: Agreement, now: Temporal.Instant): Promise<Certificate> {
    const certificate = await this.prepare(tx, license, agreement, this.newNumber(), now);
    await this.enter(tx, certificate);
    return certificate;
  }

  /** A new certificate in the place of the one in force, which is superseded from now on. */
  async reissue(tx: Tx, license: License, agreement: Agreement, now: Temporal.Instant): Promise<Certificate> {
    const current = await this.certificates.claimCurrent(tx, license.id);
    const number = this.newNumber();
    const certificate = await this.prepare(tx, license, agreement, number, now);
    if (current !== undefined) await this.certificates.supersede(tx, current, now, number);
    await this.enter(tx, certificate);
    return certificate;
  }

  /**
   * Into the register, and into the log: anybody may see there that this text was issued under this number. The entry
   * names no person; whose deed it was stands with the license.
   */
  private async enter(tx: Tx, certificate: Certificate): Promise<void> {
    const { number, licenseId, token, selective, issuedAt, keyId } = certificate;
    await this.certificates.insert(tx, certificate);
    await this.trail.append(tx, {
      actor: systemActor('licensing.certificate-issuing'),
      action: CERTIFICATE_ISSUED,
      subject: { type: 'certificate', id: number },
      reason: 'LICENSE_IN_FORCE',
      at: issuedAt,
      facts: {
        licenseId,
        keyId,
        tokenHash: this.seal.hash(token),
        ...(selective === undefined ? {} : { selectiveHash: this.seal.hash(selective.token) }),
      },
    });
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
