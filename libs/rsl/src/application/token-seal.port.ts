import type { LicenseToken } from '../domain/license-token.js';

/** Signs tokens with the house's key, and reads those it has signed. */
export interface TokenSeal {
  /** Compact JWS (RFC 7519), `typ` `license+jwt`. */
  sign(token: LicenseToken): Promise<string>;
  /** @returns the id of a token this service has signed; undefined for anything else. Whether it still counts is said elsewhere */
  idIn(text: string): Promise<string | undefined>;
}

/** Injection token of the `TokenSeal`. */
export const TOKEN_SEAL = Symbol('TOKEN_SEAL');
