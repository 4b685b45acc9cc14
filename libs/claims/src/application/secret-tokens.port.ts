/** Secrets that stand for a claimant without an account. Only their hashes are kept. */
export interface SecretTokens {
  /** A new secret, 256 bits, as text fit for a header. */
  issue(): IssuedSecret;
  hashOf(secret: string): string;
}

export interface IssuedSecret {
  readonly secret: string;
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
}

export const SECRET_TOKENS = Symbol('SECRET_TOKENS');
