import type { Candidate, Tokens } from '@app/text-reuse';
import type { AskedHashes } from '../domain/page-questions.js';
import type { Freshness } from './reuse-index.port.js';

/** A RECENT answer may be so old, ms. */
export const RECENT_MS = 2_000;

/**
 * Which works carry which fingerprints: the part of the match index that has two homes, memory and database. Works are named by their
 * `sequence` on record; a sequence stands for one version with one text, for ever.
 */
export interface WorkPostings {
  /** @returns the works worth verifying for a page, best first, `work` being the sequence */
  candidates(page: Tokens, freshness?: Freshness): Promise<readonly Candidate[]>;
  /** The same for questions kept of a page; every work on record at this moment is asked. */
  answering(asked: AskedHashes): Promise<readonly Candidate[]>;
  /** Forgets works that are no longer on record. */
  withdraw(sequences: readonly number[]): Promise<void>;
}

export const WORK_POSTINGS = Symbol('WORK_POSTINGS');
