import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditContent } from '../domain/audit-entry.js';
import type { Hashing } from '../domain/verify-log.js';

/** SHA-256 over canonical JSON, RFC 8785. */
export const hashing: Hashing = {
  hashOf: (content) => hashOfText(canonicalOf(content)),
  // at once: a proof hashes hundreds of nodes, and an object for each would cost more than the hashing
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
};

/**
 * Canonical form of a content that `contentFrom` made. WHY not `canonicalize` at once: it costs ten times as much, and
 * names that already stand in order are written the same way by `JSON.stringify`.
 * @throws Error on half of a surrogate pair, which has no canonical form
 */
export function canonicalText(content: AuditContent): string {
  const text = JSON.stringify(content);
  return MAY_DIFFER.test(text) ? canonicalOf(content) : text;
}

/** SHA-256 of a canonical form, 64 hex digits. */
export function hashOfText(canonical: string): string {
  return hash('sha256', canonical, 'hex');
}

/** Escaped halves of surrogate pairs, and names that are numbers, which JavaScript moves to the front. */
const MAY_DIFFER = /\\ud|"\d+":/;

function canonicalOf(content: AuditContent): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('INVARIANT: an audit entry is JSON');
  return canonical;
}

/** Commitment to a confidential value: SHA-256 of salt and value, 64 hex digits. */
export function commitmentTo(value: string, salt: Uint8Array): string {
  return createHash('sha256').update(salt).update(value, 'utf8').digest('hex');
}
