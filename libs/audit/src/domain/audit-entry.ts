import type { Actor } from '@app/kernel';

/** What a use case says of a change it makes. Ids, codes and hashes only: no personal data. */
export interface AuditDraft {
  readonly actor: Actor;
  /** `feature.thing-happened`, past tense, e.g. `licensing.license-activated`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** State codes. */
  readonly before?: string;
  readonly after?: string;
  /** Why: a code, or a person's short reason without personal data. */
  readonly reason: string;
  /** Statute, contract clause or rule code behind it. */
  readonly rule?: string;
  readonly at: Temporal.Instant;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * One line of the log as it is hashed, exported and verified: plain JSON, instants as ISO 8601 in UTC.
 * `hash` is over everything else, in the canonical form of RFC 8785.
 */
export interface AuditEntry {
  /** Place in the log, from 1, without a gap. */
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly actor: {
    readonly kind: Actor['kind'];
    readonly id: string;
    readonly roles: readonly string[];
    readonly partnerId?: string;
    readonly onBehalfOf?: string;
  };
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly before?: string;
  readonly after?: string;
  readonly reason: string;
  readonly rule?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /** Hash of the entry before it, 64 hex digits; of the first one, 64 zeros. */
  readonly previousHash: string;
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
}

/** An entry before its hash is known. */
export type Unhashed = Omit<AuditEntry, 'hash'>;

export const GENESIS_HASH = '0'.repeat(64);
