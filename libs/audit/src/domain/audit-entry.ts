import type { Actor } from '@app/kernel';

/** What a use case says of a change it makes. */
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
  /** Ids, codes, hashes: no personal data. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /**
   * Personal data. The entry holds a salted commitment to each value, never the value: that is kept apart and can be
   * erased, after which the entry still verifies and says nothing.
   */
  readonly confidential?: Readonly<Record<string, string>>;
  /** What caused the change, to find what belongs together: the request or job under way where the draft names none. */
  readonly correlationId?: string;
}

/** What is hashed: plain JSON, instants as ISO 8601 in UTC, in the canonical form of RFC 8785. Its hash is a leaf of the tree. */
export interface AuditContent {
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
  /** Per field of what is confidential: SHA-256 of salt and value, 64 hex digits. */
  readonly commitments?: Readonly<Record<string, string>>;
  readonly correlationId?: string;
}

/** Content of an entry from when the log was a chain: place and predecessor were part of what is hashed. */
export interface ChainedContent extends AuditContent {
  readonly sequence: number;
  /** Hash of the entry before it, 64 hex digits; of the first one, 64 zeros. */
  readonly previousHash: string;
}

/** One line of the log as it is read back, exported and verified. */
export type AuditEntry = (AuditContent | ChainedContent) & {
  /** Place in the log, from 1, without a gap. Absent until the tree has taken the entry in. */
  readonly sequence?: number;
  /** SHA-256 of the canonical content, 64 hex digits. */
  readonly hash: string;
};

/** Predecessor of the first chained entry. */
export const GENESIS_HASH = '0'.repeat(64);

/** Whether an entry was chained to the one before it. */
export function isChained(entry: AuditContent): entry is ChainedContent {
  return 'previousHash' in entry;
}

/** What of an entry is hashed: all of a chained one, of others all but their place. */
export function contentOf(entry: AuditEntry): AuditContent {
  const { hash: _hash, ...content } = entry;
  if (isChained(content)) return content;
  const { sequence: _place, ...rest } = content;
  return rest;
}
