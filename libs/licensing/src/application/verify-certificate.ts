import { type Clock, err, ok, type Result } from '@app/kernel';
import { type Certificate, certificateStatus } from '../domain/certificate.js';
import type { CertificateCheck, CertificateVerdict } from '../domain/certificate-check.js';
import { tokenChecks } from '../domain/certificate-check.js';
import { type CertificateNumber, type NumberImpossible, parseCertificateNumber } from '../domain/certificate-number.js';
import type { License } from '../domain/license.js';
import type { LicenseStore } from './license-store.port.js';
import type { TokenOpener } from './token-opener.port.js';

export interface VerifiedCertificate extends CertificateVerdict {
  readonly certificate?: Certificate;
  readonly license?: License;
}

export interface NumberUnknown {
  readonly code: 'CERTIFICATE_NUMBER_UNKNOWN';
  readonly number: CertificateNumber;
}

/** Tells anybody what a certificate is worth right now, against the register. */
export class VerifyCertificate {
  constructor(
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly opener: TokenOpener,
  ) {}

  /** By its number, as printed or typed. */
  async byNumber(text: string): Promise<Result<VerifiedCertificate, NumberImpossible | NumberUnknown>> {
    const number = parseCertificateNumber(text);
    if (!number.ok) return number;
    const found = await this.licenses.byNumber(number.value);
    if (found === undefined) return err({ code: 'CERTIFICATE_NUMBER_UNKNOWN', number: number.value });
    const form: CertificateCheck = { name: 'number', ok: true, detail: `number ${number.value} is well formed` };
    return ok(this.against(found, [form]));
  }

  /** By the signed token: also tells whether it is the one that was issued. */
  async byToken(token: string): Promise<VerifiedCertificate> {
    const opened = await this.opener.open(token);
    const { sound, checks } = tokenChecks(opened);
    const number = opened.claims === undefined ? undefined : parseCertificateNumber(opened.claims.number);
    if (!sound || number === undefined || !number.ok) return { status: 'tampered', checks };
    const found = await this.licenses.byNumber(number.value);
    if (found === undefined) {
      const unknown: CertificateCheck = {
        name: 'record',
        ok: false,
        detail: 'no certificate with this number was issued',
      };
      return { status: 'unknown_number', checks: [...checks, unknown] };
    }
    if (found.certificate.token !== token) {
      const other: CertificateCheck = {
        name: 'record',
        ok: false,
        detail: 'another text was issued under this number',
      };
      return { status: 'tampered', checks: [...checks, other] };
    }
    return this.against(found, checks);
  }

  private against(
    { certificate, license }: { certificate: Certificate; license: License },
    checks: readonly CertificateCheck[],
  ): VerifiedCertificate {
    const now = this.clock.now();
    const status = certificateStatus(license, now);
    const { termStartsAt, termEndsAt } = license.scope;
    const isInTerm = Temporal.Instant.compare(now, termStartsAt) >= 0 && Temporal.Instant.compare(now, termEndsAt) < 0;
    return {
      status,
      certificate,
      license,
      checks: [
        ...checks,
        { name: 'record', ok: true, detail: `issued at ${certificate.issuedAt.toString()}` },
        {
          name: 'term',
          ok: isInTerm,
          detail: `${termStartsAt.toString()} up to, not including, ${termEndsAt.toString()}`,
        },
        {
          name: 'standing',
          ok: status === 'valid',
          detail: `the license is ${status.toLowerCase().replaceAll('_', ' ')}`,
        },
      ],
    };
  }
}
