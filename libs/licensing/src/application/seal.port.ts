import type { CertificateClaims } from '../domain/certificate.js';

/** Injection token of the `Seal`. */
export const SEAL = Symbol('SEAL');

/** Hashes, randomness and the signing key. */
export interface Seal {
  /** `sha-256:` and 64 hex digits over the canonical JSON of `value` (RFC 8785). */
  hash(value: unknown): string;
  /** From a cryptographic source. */
  randomBytes(length: number): Uint8Array;
  /** Signs a certificate; compact JWS, Ed25519. */
  signCertificate(claims: CertificateClaims): Promise<{ readonly token: string; readonly keyId: string }>;
  /** Public keys only, RFC 7517. */
  jwks(): Jwks;
  /** Signs a status list: one status a certificate, by place. @param issuedAt also the instant the list is true of */
  signStatusList(list: StatusListDraft): Promise<string>;
}

export interface StatusListDraft {
  readonly uri: string;
  readonly issuer: string;
  readonly issuedAt: Temporal.Instant;
  /** By place; 0 valid, 1 revoked or expired, 2 suspended (Token Status List, section 7). */
  readonly statuses: readonly number[];
}

export interface Jwks {
  readonly keys: readonly PublicJwk[];
}

export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly kid: string;
  readonly alg: string;
  readonly use: string;
}
