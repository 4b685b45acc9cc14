import { type CryptoKey, importJWK, jwtVerify, SignJWT } from 'jose';
import type { TokenSeal } from '../application/token-seal.port.js';
import type { LicenseToken } from '../domain/license-token.js';

const ALGORITHM = 'EdDSA';
/** Keeps certificates, which the same key signs, from being shown as tokens, and the other way round (RFC 8725, section 3.11). */
const TYP = 'license+jwt';

/** License tokens signed with the key that signs certificates; its public part is in `/.well-known/jwks.json`. */
export class JoseTokenSeal implements TokenSeal {
  private constructor(
    private readonly key: CryptoKey,
    private readonly publicKey: CryptoKey,
    private readonly kid: string | undefined,
    private readonly issuer: string,
  ) {}

  /** @param jwk private Ed25519 key (RFC 8037) @param issuer origin of the service */
  static async open(jwk: Readonly<Record<string, string>>, issuer: string): Promise<JoseTokenSeal> {
    const { kty, crv, x, d, kid } = jwk;
    if (kty !== 'OKP' || x === undefined || d === undefined || crv === undefined) {
      throw new Error('INVARIANT: tokens are signed with a private Ed25519 key');
    }
    const [key, publicKey] = await Promise.all([
      importJWK({ kty, crv, x, d }, ALGORITHM),
      importJWK({ kty, crv, x }, ALGORITHM),
    ]);
    if (key instanceof Uint8Array || publicKey instanceof Uint8Array) {
      throw new Error('INVARIANT: an Ed25519 key is no secret of bytes');
    }
    return new JoseTokenSeal(key, publicKey, kid, issuer);
  }

  sign({ id, licenseId, partnerId, clientId, resource, uses, issuedAt, expiresAt }: LicenseToken): Promise<string> {
    return new SignJWT({ client_id: clientId, license_id: licenseId, scope: uses.join(' ') })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYP, ...(this.kid === undefined ? {} : { kid: this.kid }) })
      .setJti(id)
      .setIssuer(this.issuer)
      .setSubject(partnerId)
      .setAudience(resource)
      .setIssuedAt(Math.floor(issuedAt.epochMilliseconds / 1_000))
      .setExpirationTime(Math.floor(expiresAt.epochMilliseconds / 1_000))
      .sign(this.key);
  }

  async idIn(text: string): Promise<string | undefined> {
    try {
      // WHY at the epoch: when a token is over says its row, by the service's own clock
      const { payload } = await jwtVerify(text, this.publicKey, {
        algorithms: [ALGORITHM],
        typ: TYP,
        issuer: this.issuer,
        currentDate: new Date(0),
      });
      return payload.jti;
    } catch {
      return undefined;
    }
  }
}
