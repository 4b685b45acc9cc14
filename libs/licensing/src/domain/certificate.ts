import type { Names } from './agreement-terms.js';
import type { CertificateNumber } from './certificate-number.js';
import { type License, stateAt } from './license.js';

export const CERTIFICATE_STATUSES = [
  'valid',
  'not_yet_valid',
  'suspended',
  'suspended_upstream',
  'revoked',
  'expired',
  'superseded',
  'unknown_number',
  'tampered',
] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** The certificate on record. */
export interface Certificate {
  readonly number: CertificateNumber;
  readonly licenseId: string;
  /** Place in the status list. */
  readonly statusIndex: number;
  readonly agreementHash: string;
  readonly keyId: string;
  /** Compact JWS as issued: a credential, or the older plain token. */
  readonly token: string;
  readonly issuedAt: Temporal.Instant;
  /** What only the licensee may show; absent on certificates issued before disclosures existed. */
  readonly selective?: SelectiveToken;
  /** Since when another certificate of the same license takes its place. */
  readonly superseded?: { readonly at: Temporal.Instant; readonly by: CertificateNumber };
}

/** The same credential with digests of what the licensee may disclose (SD-JWT). */
export interface SelectiveToken {
  /** Issuer-signed JWT without any disclosure and without the final tilde. */
  readonly token: string;
  /** Encoded disclosures by the name of the claim. */
  readonly disclosures: Readonly<Record<string, string>>;
}

export interface Issuer {
  /** Public base address, no final slash. */
  readonly url: string;
  readonly names: Names;
}

export function statusListUrl(issuer: Issuer): string {
  return `${issuer.url}/certificates/status-list`;
}

export function verifyUrl(issuer: Issuer, number: string): string {
  return `${issuer.url}/verify/${number}`;
}

/**
 * A certificate's status follows its license, unless another took its place. Whether the grantor's own right still
 * stands is not in the license: that is for the chain to say.
 */
export function certificateStatus(
  license: License,
  { superseded }: Pick<Certificate, 'superseded'>,
  at: Temporal.Instant,
): CertificateStatus {
  if (superseded !== undefined && Temporal.Instant.compare(at, superseded.at) >= 0) return 'superseded';
  switch (stateAt(license, at)) {
    case 'ACTIVE':
      return 'valid';
    case 'SUSPENDED':
      return isSuspendedItself(license, at) ? 'suspended' : 'suspended_upstream';
    case 'REVOKED':
      return 'revoked';
    // a license whose uses are used up covers no further use, like one whose term is over
    case 'EXPIRED':
    case 'EXHAUSTED':
      return 'expired';
    case 'SCHEDULED':
    case undefined:
      return 'not_yet_valid';
  }
}

/** Whether something else than the license it hangs from suspends it. */
function isSuspendedItself(license: License, at: Temporal.Instant): boolean {
  const suspensions = license.suspensions.filter(({ cause }) => cause !== 'UPSTREAM');
  return stateAt({ ...license, suspensions }, at) === 'SUSPENDED';
}

/** What the log calls the issuing of a certificate; its fact `tokenHash` is over the signed text. */
export const CERTIFICATE_ISSUED = 'licensing.certificate-issued';
