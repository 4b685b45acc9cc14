import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * SHA-256 over the canonical JSON (RFC 8785) of `value`.
 * @returns `sha-256:` and 64 hex digits
 * @throws Error on what JSON cannot hold, e.g. a bigint
 */
export function termsHash(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new Error('INVARIANT: only JSON values are hashed');
  return `sha-256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
}
