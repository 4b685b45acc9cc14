import type { Names } from './agreement-terms.js';
import type { CertificateNumber } from './certificate-number.js';
import { type License, stateAt } from './license.js';
import { type ScopeJson, scopeJson } from './scope.js';

export const CERTIFICATE_STATUSES = [
  'valid',
  'not_yet_valid',
  'suspended',
  'revoked',
  'expired',
  'unknown_number',
  'tampered',
] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** `typ` of the signed token (RFC 8725, section 3.11: explicit typing keeps other tokens from passing for one). */
export const CERTIFICATE_TYP = 'license-certificate+jwt';

/** What the token says. No price, no person, no account: anybody may read it. */
export interface CertificateClaims {
  /** Public address of the service that vouches. */
  readonly iss: string;
  readonly sub: string;
  readonly jti: string;
  /** Seconds since 1970, as JWT has them; `nbf` inclusive, `exp` exclusive. */
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly number: string;
  readonly licenseId: string;
  readonly licensor: Names;
  readonly licensee: string;
  readonly works: readonly { readonly uri: string; readonly title: string }[];
  readonly scope: ScopeJson;
  /** Credit line by language. */
  readonly attribution: Names;
  readonly agreementHash: string;
  readonly verifyUrl: string;
  /** Token Status List reference. */
  readonly status: { readonly status_list: { readonly idx: number; readonly uri: string } };
}

/** The certificate on record. */
export interface Certificate {
  readonly number: CertificateNumber;
  readonly licenseId: string;
  /** Place in the status list. */
  readonly statusIndex: number;
  readonly agreementHash: string;
  readonly keyId: string;
  readonly token: string;
  readonly issuedAt: Temporal.Instant;
}

export interface Issuer {
  /** Public base address, no final slash. */
  readonly url: string;
  readonly names: Names;
}

export function statusListUrl(issuer: Issuer): string {
  return `${issuer.url}/certificates/status-list`;
}

export function certificateClaims(
  license: License,
  number: CertificateNumber,
  statusIndex: number,
  agreementHash: string,
  issuer: Issuer,
  now: Temporal.Instant,
): CertificateClaims {
  const { scope } = license;
  const notBefore = Temporal.Instant.compare(scope.termStartsAt, now) > 0 ? scope.termStartsAt : now;
  return {
    iss: issuer.url,
    sub: `urn:uuid:${license.id}`,
    jti: number,
    iat: seconds(now),
    nbf: seconds(notBefore),
    exp: seconds(scope.termEndsAt),
    number,
    licenseId: license.id,
    licensor: issuer.names,
    licensee: license.licenseeName,
    works: license.works.map(({ uri, title }) => ({ uri, title })),
    scope: scopeJson(scope),
    attribution: license.attribution,
    agreementHash,
    verifyUrl: `${issuer.url}/verify/${number}`,
    status: { status_list: { idx: statusIndex, uri: statusListUrl(issuer) } },
  };
}

/** A certificate's status follows its license. */
export function certificateStatus(license: License, at: Temporal.Instant): CertificateStatus {
  switch (stateAt(license, at)) {
    case 'ACTIVE':
      return 'valid';
    case 'SUSPENDED':
      return 'suspended';
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

function seconds(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1_000);
}
