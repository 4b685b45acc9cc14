import type { OpenedToken } from '../domain/certificate-check.js';
import type { Jwks } from './seal.port.js';

/** Injection token of the `TokenOpener`. */
export const TOKEN_OPENER = Symbol('TOKEN_OPENER');

/** Reads a certificate token or presentation and checks its signature against the given keys; never throws. */
export interface TokenOpener {
  open(token: string, keys: Jwks): Promise<OpenedToken>;
}
