import type { Tx } from '@app/kernel';
import type { ClaimId } from '../domain/claim.js';
import type { Told } from '../domain/told.js';

/** DELAYED: no mail server has taken it yet, and it is tried again. REFUSED: none ever will. */
export const LETTER_STANDINGS = ['SENT', 'DELAYED', 'REFUSED'] as const;
export type LetterStanding = (typeof LETTER_STANDINGS)[number];

/** How the letter about a step of a claim fared. */
export interface LetterRecord {
  readonly told: Told;
  /** Version of the claim that the step made. */
  readonly version: number;
  readonly standing: LetterStanding;
  /** What the last server that did not take it said, in codes, e.g. `550 5.1.1`; never an address. */
  readonly answer?: string;
  readonly tries: number;
  readonly triedAt: Temporal.Instant;
}

export interface LetterRecords {
  /** Counts one more try. A letter that was sent once stays sent. */
  note(tx: Tx, claimId: ClaimId, letter: Omit<LetterRecord, 'tries'>): Promise<void>;
}

export const LETTER_RECORDS = Symbol('LETTER_RECORDS');
