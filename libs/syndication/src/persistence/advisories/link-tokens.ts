import { createHash, randomBytes } from 'node:crypto';

/** Secrets of links, 256 random bits: nobody can try them out, so a plain hash is kept. */
export const linkTokens = {
  issue(): { readonly secret: string; readonly hash: string } {
    const secret = randomBytes(32).toString('base64url');
    return { secret, hash: hashOfLink(secret) };
  },
};

export function hashOfLink(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
