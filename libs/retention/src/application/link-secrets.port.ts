/** Secrets that stand for a person without an account. Only their hashes are kept. */
export interface LinkSecrets {
  /** 256 bits by chance as text fit for an address, and its SHA-256 in hex. */
  issue(): { readonly secret: string; readonly hash: string };
  hashOf(secret: string): string;
}

export const LINK_SECRETS = Symbol('LINK_SECRETS');
