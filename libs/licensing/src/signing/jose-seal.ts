import { randomBytes } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  FlattenedSign,
  importJWK,
  type JWK,
  type JWSHeaderParameters,
  SignJWT,
} from 'jose';
import type {
  PresentationReader,
  PublicJwk,
  Seal,
  SealedCertificate,
  StatusListDraft,
} from '../application/seal.port.js';
import type { SelectiveToken } from '../domain/certificate.js';
import {
  CREDENTIAL_TYP,
  DISCLOSABLE,
  type LicenseCredential,
  type PrivateClaims,
  SELECTIVE_TYP,
} from '../domain/certificate-credential.js';
import { claimIn, digestOf } from './disclosures.js';
import { ALGORITHM, BINDING_TYP } from './open-token.js';
import { encodeStatusList, STATUS_LIST_TYP } from './status-list-token.js';
import { termsHash } from './terms-hash.js';

/** Seconds a status list may be kept by whoever fetched it, and after which it is good no more. */
const STATUS_LIST_TTL = 300;
const STATUS_LIST_LIFE = 24 * 3_600;
/** Of a disclosure's salt: 128 bits (RFC 9901, section 9.3). */
const SALT_BYTES = 16;

/** The service's signing key at work. The private part never leaves this object. */
export class JoseSeal implements Seal {
  private constructor(
    private readonly key: CryptoKey,
    readonly publicKey: PublicJwk,
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

  async signCertificate(credential: LicenseCredential, privately: PrivateClaims): Promise<SealedCertificate> {
    const token = await this.sign({ ...credential }, CREDENTIAL_TYP);
    return { token, selective: await this.selective(credential, privately), keyId: this.publicKey.kid };
  }

  async present(
    { token, disclosures }: SelectiveToken,
    names: readonly string[],
    reader?: PresentationReader,
  ): Promise<string> {
    const shown = names.map((name) => disclosures[name]).filter((each) => each !== undefined);
    const presented = `${[token, ...shown].join('~')}~`;
    if (reader === undefined) return presented;
    const { audience: aud, nonce, at } = reader;
    const iat = Math.floor(at.epochMilliseconds / 1_000);
    return presented + (await this.sign({ aud, nonce, iat, sd_hash: digestOf(presented) }, BINDING_TYP));
  }

  signStatusList({ uri, issuer, issuedAt, statuses }: StatusListDraft): Promise<string> {
    const iat = Math.floor(issuedAt.epochMilliseconds / 1_000);
    const list = { ...encodeStatusList(statuses) };
    const times = { iat, exp: iat + STATUS_LIST_LIFE, ttl: STATUS_LIST_TTL };
    return this.sign({ iss: issuer, sub: uri, ...times, status_list: list }, STATUS_LIST_TYP);
  }

  private sign(claims: Record<string, unknown>, typ: string): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid: this.publicKey.kid, typ }).sign(this.key);
  }

  private async selective(credential: LicenseCredential, privately: PrivateClaims): Promise<SelectiveToken> {
    const issuer = new SDJwtInstance({
      hashAlg: 'sha-256',
      hasher: (data) => Buffer.from(digestOf(typeof data === 'string' ? data : Buffer.from(data)), 'base64url'),
      saltGenerator: () => randomBytes(SALT_BYTES).toString('base64url'),
      signAlg: ALGORITHM,
      signer: (input) => this.signInput(input),
    });
    const payload = { ...credential, credentialSubject: { ...credential.credentialSubject, ...privately } };
    const issued = await issuer.issue(
      payload,
      { credentialSubject: { _sd: [...DISCLOSABLE] } },
      { header: { kid: this.publicKey.kid, typ: SELECTIVE_TYP } },
    );
    const [token = '', ...encoded] = issued.split('~').filter((part) => part !== '');
    const named = encoded.map((disclosure) => [claimIn(disclosure)?.[0] ?? '', disclosure] as const);
    return { token, disclosures: Object.fromEntries(named) };
  }

  /** Signs the text `header.payload` that the library has put together. */
  private async signInput(input: string): Promise<string> {
    const [head = '', body = ''] = input.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as JWSHeaderParameters;
    const { protected: sealed, signature } = await new FlattenedSign(Buffer.from(body, 'base64url'))
      .setProtectedHeader(header)
      .sign(this.key);
    if (sealed !== head) throw new Error('INVARIANT: the header is signed as it was put together');
    return signature;
  }
}
