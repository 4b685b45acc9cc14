import type { SelectiveToken } from '../domain/certificate.js';
import type { LicenseCredential, PrivateClaims } from '../domain/certificate-credential.js';

/** Injection token of the `Seal`. */
export const SEAL = Symbol('SEAL');

/** Hashes, randomness and the signing key. */
export interface Seal {
  /** `sha-256:` and 64 hex digits over the canonical JSON of `value` (RFC 8785). */
  hash(value: unknown): string;
  /** From a cryptographic source. */
  randomBytes(length: number): Uint8Array;
  /** Signs a certificate twice: for everybody, and with digests of what its licensee may show besides. */
  signCertificate(credential: LicenseCredential, privately: PrivateClaims): Promise<SealedCertificate>;
  /** An SD-JWT that shows the named claims. @param reader for whom and on which occasion, so that it cannot be shown again */
  present(token: SelectiveToken, names: readonly string[], reader?: PresentationReader): Promise<string>;
  /** Signs a status list: one status a certificate, by place. */
  signStatusList(list: StatusListDraft): Promise<string>;
  /** The public part of the key that signs. */
  readonly publicKey: PublicJwk;
}

export interface SealedCertificate {
  /** Compact JWS, Ed25519. */
  readonly token: string;
  readonly selective: SelectiveToken;
  readonly keyId: string;
}

export interface PresentationReader {
  readonly audience: string;
  readonly nonce: string;
  readonly at: Temporal.Instant;
}

export interface StatusListDraft {
  readonly uri: string;
  readonly issuer: string;
  /** Also the instant the list is true of. */
  readonly issuedAt: Temporal.Instant;
  /** By place, values as in the domain's status list. */
  readonly statuses: ArrayLike<number>;
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
