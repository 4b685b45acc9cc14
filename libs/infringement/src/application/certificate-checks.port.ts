/** A certificate as somebody presents it: by its number as printed or typed, or as the signed text itself. */
export interface PresentedCertificate {
  readonly number?: string;
  readonly token?: string;
}

export interface CertificateOutcome {
  /** `valid`, or why it does not hold, in the words of the verification. */
  readonly status: string;
  /** What tells this certificate from others: its number, or the end of its signed text. */
  readonly mark: string;
}

/** Verifies certificates, each time anew. */
export interface CertificateChecks {
  check(presented: PresentedCertificate): Promise<CertificateOutcome>;
}

export const CERTIFICATE_CHECKS = Symbol('CERTIFICATE_CHECKS');
