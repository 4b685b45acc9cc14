import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditContent } from '../domain/audit-entry.js';
import type { Hashing } from '../domain/verify-log.js';

/** SHA-256 over canonical JSON, RFC 8785. */
export const hashing: Hashing = {
  hashOf(content: AuditContent): string {
    const canonical = canonicalize(content);
    if (canonical === undefined) throw new Error('INVARIANT: an audit entry is JSON');
    return hash('sha256', canonical, 'hex');
  },
  // at once: a proof hashes hundreds of nodes, and an object for each would cost more than the hashing
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
};

/** Commitment to a confidential value: SHA-256 of salt and value, 64 hex digits. */
export function commitmentTo(value: string, salt: Uint8Array): string {
  return createHash('sha256').update(salt).update(value, 'utf8').digest('hex');
}
