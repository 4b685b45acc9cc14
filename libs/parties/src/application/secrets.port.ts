/** Makes secrets that are shown once and kept as digests. */
export interface Secrets {
  /** @param mark what the secret begins with, e.g. `imp_` @returns the mark and 256 random bits, base64url */
  make(mark: string): string;
  /** SHA-256, hex. */
  digestOf(secret: string): string;
}

export const SECRETS = Symbol('SECRETS');

/** Beginnings of secrets, by which a leaked one is recognized. API tokens have `imp_`. */
export const SECRET_MARKS = { refreshToken: 'imr_', apiToken: 'imp_', invitation: 'imi_' } as const;
