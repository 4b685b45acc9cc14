import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LETTER_STANDINGS, type LetterRecord, type LetterRecords } from '../application/letter-records.port.js';
import type { ClaimId } from '../domain/claim.js';
import { TOLD } from '../domain/told.js';
import type { ClaimLetterRow } from './claim-letter.row.js';

const NOTE = `
  INSERT INTO claim_letter AS letter (claim_id, version, told, standing, answer, tries, tried_at)
  VALUES ($1, $2, $3, $4, $5, 1, $6)
  ON CONFLICT (claim_id, version, told) DO UPDATE
    SET standing = excluded.standing, answer = excluded.answer, tries = letter.tries + 1, tried_at = excluded.tried_at
    WHERE letter.standing <> 'SENT'`;

@Injectable()
export class ClaimLettersRepository implements LetterRecords {
  async note(tx: Tx, claimId: ClaimId, letter: Omit<LetterRecord, 'tries'>): Promise<void> {
    const { version, told, standing, answer = null, triedAt } = letter;
    await managerOf(tx).query(NOTE, [claimId, version, told, standing, answer, dateOf(triedAt)]);
  }
}

export function letterRecordOf({ told, version, standing, answer, tries, triedAt }: ClaimLetterRow): LetterRecord {
  return {
    told: known(TOLD, told, 'claim_letter.told'),
    version,
    standing: known(LETTER_STANDINGS, standing, 'claim_letter.standing'),
    ...present('answer', answer),
    tries,
    triedAt: instantOf(triedAt),
  };
}
