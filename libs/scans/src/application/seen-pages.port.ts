import type { Tx } from '@app/kernel';

/** What is remembered of a page between scans. */
export interface SeenPage {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Fingerprint of all its text. */
  readonly textPrint: string;
  /** Versions of works that had text in common with it, ids in order. */
  readonly works: readonly string[];
  /** When it was last asked for. */
  readonly seenAt: Temporal.Instant;
  /** When it was last looked at in full. */
  readonly lookedAt: Temporal.Instant;
}

export interface SeenPages {
  find(url: string): Promise<SeenPage | undefined>;
  remember(tx: Tx, page: SeenPage): Promise<void>;
}

export const SEEN_PAGES = Symbol('SEEN_PAGES');
