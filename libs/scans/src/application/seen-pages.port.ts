import type { Tx } from '@app/kernel';
import type { KeptQuestions } from './unchanged-page.js';

/** A page that seems unchanged is looked at in full all the same after so many hours. */
export const TRUSTED_HOURS = 30 * 24;

/** What is remembered of a page between scans. */
export interface SeenPage {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Fingerprint of all its text. */
  readonly textPrint: string;
  /** Versions of works that had text in common with it, ids in order. */
  readonly works: readonly string[];
  /** Kept where its site gave a validator, by which it may be called unchanged. */
  readonly questions?: KeptQuestions;
  /** When it was last asked for. */
  readonly seenAt: Temporal.Instant;
  /** When it was last looked at in full. */
  readonly lookedAt: Temporal.Instant;
}

export interface SeenPages {
  find(url: string): Promise<SeenPage | undefined>;
  remember(tx: Tx, page: SeenPage): Promise<void>;
  /** Forgets the questions of pages that were last looked at before an instant: nobody asks them any more. @returns how many */
  forgetQuestions(lookedAtBefore: Temporal.Instant): Promise<number>;
}

export const SEEN_PAGES = Symbol('SEEN_PAGES');
