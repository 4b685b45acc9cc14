import type { VerifyCertificate } from '@app/licensing';
import type { CertificateChecks, CertificateOutcome, PresentedCertificate } from './certificate-checks.port.js';

/** Signs at the end of a signed text that tell it from others. */
const MARK_LENGTH = 43;

/** Asks our own verification. */
export class VerifiedCertificates implements CertificateChecks {
  constructor(private readonly verify: Pick<VerifyCertificate, 'byNumber' | 'byToken'>) {}

  async check({ number, token }: PresentedCertificate): Promise<CertificateOutcome> {
    if (number !== undefined) {
      const verified = await this.verify.byNumber(number);
      if (verified.ok) return { status: verified.value.status, mark: verified.value.certificate?.number ?? number };
      return {
        status: 'unknown_number',
        mark: number
          .normalize('NFKC')
          .toUpperCase()
          .replace(/[^0-9A-Z]/g, '')
          .slice(0, 64),
      };
    }
    const { status, certificate } = await this.verify.byToken(token ?? '');
    return { status, mark: certificate?.number ?? (token ?? '').slice(-MARK_LENGTH) };
  }
}
