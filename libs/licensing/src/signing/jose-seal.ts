import { randomBytes } from 'node:crypto';
import { type CryptoKey, calculateJwkThumbprint, importJWK, type JWK, SignJWT } from 'jose';
import type { Jwks, PublicJwk, Seal, StatusListDraft } from '../application/seal.port.js';
import type { TokenOpener } from '../application/token-opener.port.js';
import { CERTIFICATE_TYP, type CertificateClaims } from '../domain/certificate.js';
import type { OpenedToken } from '../domain/certificate-check.js';
import { ALGORITHM, openToken } from './open-token.js';
import { encodeStatusList, STATUS_LIST_TYP } from './status-list-token.js';
import { termsHash } from './terms-hash.js';

/** Seconds a status list may be kept by whoever fetched it. */
const STATUS_LIST_TTL = 300;

/** The service's signing key at work. The private part never leaves this object. */
export class JoseSeal implements Seal, TokenOpener {
  private constructor(
    private readonly key: CryptoKey,
    private readonly publicJwk: PublicJwk,
  ) {}

  /**
   * @param jwk private Ed25519 key (RFC 8037); its `kid` is its thumbprint (RFC 7638) where it has none
   * @throws Error when it is no such key; its value is never shown
   */
  static async open(jwk: Readonly<Record<string, string>>): Promise<JoseSeal> {
    const { kty, crv, x, d } = jwk;
    if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined || d === undefined) {
      throw new Error('INVARIANT: certificates are signed with a private Ed25519 key');
    }
    const key = await importJWK({ kty, crv, x, d } satisfies JWK, ALGORITHM);
    if (key instanceof Uint8Array) throw new Error('INVARIANT: an Ed25519 key is no secret of bytes');
    const kid = jwk.kid ?? (await calculateJwkThumbprint({ kty, crv, x }));
    return new JoseSeal(key, { kty, crv, x, kid, alg: ALGORITHM, use: 'sig' });
  }

  hash(value: unknown): string {
    return termsHash(value);
  }

  randomBytes(length: number): Uint8Array {
    return randomBytes(length);
  }

  async signCertificate(claims: CertificateClaims): Promise<{ token: string; keyId: string }> {
    const { kid } = this.publicJwk;
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: CERTIFICATE_TYP })
      .sign(this.key);
    return { token, keyId: kid };
  }

  signStatusList({ uri, issuer, issuedAt, statuses }: StatusListDraft): Promise<string> {
    const iat = Math.floor(issuedAt.epochMilliseconds / 1_000);
    const list = { ...encodeStatusList(statuses) };
    return new SignJWT({ iss: issuer, sub: uri, iat, exp: iat + 24 * 3_600, ttl: STATUS_LIST_TTL, status_list: list })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.publicJwk.kid, typ: STATUS_LIST_TYP })
      .sign(this.key);
  }

  jwks(): Jwks {
    return { keys: [this.publicJwk] };
  }

  open(token: string): Promise<OpenedToken> {
    return openToken(token, { keys: [{ ...this.publicJwk }] });
  }
}
