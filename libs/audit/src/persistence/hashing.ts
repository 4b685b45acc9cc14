import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Unhashed } from '../domain/audit-entry.js';
import type { Hashing } from '../domain/verify-log.js';

/** SHA-256 over canonical JSON, RFC 8785. */
export const hashing: Hashing = {
  hashOf(entry: Unhashed): string {
    const canonical = canonicalize(entry);
    if (canonical === undefined) throw new Error('INVARIANT: an audit entry is JSON');
    return createHash('sha256').update(canonical, 'utf8').digest('hex');
  },
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
};
