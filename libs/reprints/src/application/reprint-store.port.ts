import type { Actor, Tx } from '@app/kernel';
import type { DeclaredReprint, ReprintId } from '../domain/declared-reprint.js';
import type { ReprintCheck, ReprintLight } from '../domain/reprint-check.js';

/** Injection token of the `ReprintStore`. */
export const REPRINT_STORE = Symbol('REPRINT_STORE');

/** This page was declared for this work and license already. */
export class ReprintDeclaredError extends Error {}

export interface ReprintQuery {
  readonly licenseId?: string;
  /** As it is at an instant. */
  readonly light?: { readonly light: ReprintLight; readonly at: Temporal.Instant };
  /** Newest first, after this one. */
  readonly before?: { readonly at: Temporal.Instant; readonly id: string };
  readonly limit: number;
}

/** Every read takes the actor: what is another partner's is not there. */
export interface ReprintStore {
  /** @throws ReprintDeclaredError; the transaction is over then */
  insert(tx: Tx, reprint: DeclaredReprint): Promise<void>;
  claim(tx: Tx, id: ReprintId, actor: Actor): Promise<DeclaredReprint | undefined>;
  /** All of a license, claimed. */
  claimOfLicense(tx: Tx, licenseId: string): Promise<readonly DeclaredReprint[]>;
  /** Those declared at any of these addresses, claimed, in order of id. */
  claimAt(tx: Tx, urls: readonly string[]): Promise<readonly DeclaredReprint[]>;
  /** Ids of those whose time to cure or to remove is over, the longest over first. */
  due(now: Temporal.Instant, limit: number): Promise<readonly ReprintId[]>;
  /** For the service itself; undefined while another worker has it. */
  claimDue(tx: Tx, id: ReprintId): Promise<DeclaredReprint | undefined>;
  /** Writes `next` over exactly the version of `seen`. */
  apply(tx: Tx, seen: DeclaredReprint, next: DeclaredReprint): Promise<void>;
  /** Ids of those whose next look is due, the longest due first. */
  checksDue(now: Temporal.Instant, limit: number): Promise<readonly ReprintId[]>;
  list(query: ReprintQuery, actor: Actor): Promise<readonly DeclaredReprint[]>;
  find(id: ReprintId, actor: Actor): Promise<DeclaredReprint | undefined>;
  /** One more entry of the history. */
  record(tx: Tx, check: ReprintCheck): Promise<void>;
  /** History of a reprint that the actor may see, newest first. @param before sequence of the last one of the page before */
  checks(id: ReprintId, limit: number, before?: number): Promise<readonly ReprintCheck[]>;
  /** The newest entry of each, by id. */
  lastChecks(ids: readonly ReprintId[]): Promise<ReadonlyMap<string, ReprintCheck>>;
}
