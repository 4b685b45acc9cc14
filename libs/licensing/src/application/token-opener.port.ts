import type { OpenedToken } from '../domain/certificate-check.js';

/** Injection token of the `TokenOpener`. */
export const TOKEN_OPENER = Symbol('TOKEN_OPENER');

/** Reads a certificate token and checks its signature against the issuer's keys; never throws. */
export interface TokenOpener {
  open(token: string): Promise<OpenedToken>;
}
