import { err, ok, type Result } from '@app/kernel';
import type { AuditEntry } from './audit-entry.js';

const REQUIRED = ['sequence', 'id', 'at', 'actor', 'action', 'subject', 'reason', 'hash'] as const;
const HASH = /^[0-9a-f]{64}$/;

export interface EntryUnreadable {
  readonly code: 'ENTRY_UNREADABLE';
  readonly detail: string;
}

/** Reads one line of an exported log. Fields we do not know stay in: they are part of what was hashed. */
export function readEntry(line: string): Result<AuditEntry, EntryUnreadable> {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return unreadable('not a JSON object');
  const missing = REQUIRED.filter((field) => !(field in value));
  if (missing.length > 0) return unreadable(`without ${missing.join(', ')}`);
  const entry = value as AuditEntry & { readonly previousHash?: unknown };
  if (typeof entry.subject !== 'object' || entry.subject === null) return unreadable('subject is no object');
  if (!isPlace(entry.sequence)) return unreadable('sequence is no positive integer');
  if (!isHash(entry.hash) || ('previousHash' in entry && !isHash(entry.previousHash))) {
    return unreadable('a hash is not 64 hex digits');
  }
  return ok(entry);
}

function isPlace(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && HASH.test(value);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function unreadable(detail: string): Result<never, EntryUnreadable> {
  return err({ code: 'ENTRY_UNREADABLE', detail });
}
