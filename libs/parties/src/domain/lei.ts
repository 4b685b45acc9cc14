export type LeiReason = 'OK' | 'LENGTH' | 'ALPHABET' | 'CHECKSUM_MISMATCH';

/** What became of the check of a legal entity identifier. */
export interface LeiCheck {
  /** As it was given. */
  readonly code: string;
  /** As it is stored: without blanks and hyphens, in capitals. */
  readonly normalized: string;
  readonly valid: boolean;
  readonly reason: LeiReason;
}

/**
 * Checks a legal entity identifier: ISO 17442, 18 letters and digits and two check digits by ISO 7064, MOD 97-10. They
 * catch every wrong digit, every wrong letter, and every swap of two neighbors that are both digits or both letters.
 * @param code any spelling; blanks and hyphens between groups are taken, full-width and lower-case letters normalized
 */
export function checkLei(code: string): LeiCheck {
  const normalized = code.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase();
  const reason = judge(normalized);
  return { code, normalized, valid: reason === 'OK', reason };
}

function judge(code: string): LeiReason {
  if (code.length !== 20) return 'LENGTH';
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(code)) return 'ALPHABET';
  return remainderOf97(code) === 1 ? 'OK' : 'CHECKSUM_MISMATCH';
}

/** The code as one number, each letter as two digits from A = 10, modulo 97. */
function remainderOf97(code: string): number {
  let remainder = 0;
  for (const letter of code) {
    const value = Number.parseInt(letter, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
