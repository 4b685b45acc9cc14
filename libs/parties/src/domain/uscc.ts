/** Why a code is what it is; stable words. */
export type UsccReason =
  | 'OK'
  /** Not 18 characters. */
  | 'LENGTH'
  /** A character outside the standard's alphabet, which has no I, O, S, V, Z. */
  | 'ALPHABET'
  /** A letter among the six digits of the region. */
  | 'REGION_NOT_DIGITS'
  /** The last character is not the one the other 17 give. Such codes have been issued: a person decides. */
  | 'CHECKSUM_MISMATCH'
  /** Right as a whole, but the organization code inside fails its own check (GB 11714): a person looks at it. */
  | 'ORG_CHECK_MISMATCH';

export interface UsccCheck {
  /** As given. */
  readonly code: string;
  readonly valid: boolean;
  readonly reason: UsccReason;
  /** The code in its normal form, where that differs from what was given. */
  readonly normalized?: string;
  /** Not to be refused, nor believed, without a person. */
  readonly review?: true;
  /** What was probably meant; never put in place of what was given. */
  readonly hint?: string;
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
/** Wi = 3^(i-1) mod 31 for the first 17 characters. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** GB 11714: letters count from A = 10 in the full alphabet. */
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Letters the alphabet leaves out, and what they are misread from. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2', V: 'U' };

/**
 * Checks a unified social credit code: GB 32100-2015, its last character by modulo 31, and the organization code
 * inside by GB 11714.
 * @param code any spelling; blanks around it, full-width and lower-case letters are normalized (NFKC)
 */
export function checkUscc(code: string): UsccCheck {
  const normal = code.trim().normalize('NFKC').toUpperCase();
  return {
    code,
    ...judge(normal),
    ...(normal === code ? {} : { normalized: normal }),
  };
}

function judge(code: string): Pick<UsccCheck, 'valid' | 'reason' | 'review' | 'hint'> {
  if (Array.from(code).length !== LENGTH) return { valid: false, reason: 'LENGTH' };
  if (!Array.from(code).every((letter) => ALPHABET.includes(letter)))
    return { valid: false, reason: 'ALPHABET', ...hintFor(code) };
  if (!/^\d{6}$/.test(code.slice(2, 8))) return { valid: false, reason: 'REGION_NOT_DIGITS' };
  if (code[LENGTH - 1] !== checkCharacter(code)) return { valid: false, reason: 'CHECKSUM_MISMATCH', review: true };
  if (code[16] !== organizationCheck(code.slice(8, 16)))
    return { valid: true, reason: 'ORG_CHECK_MISMATCH', review: true };
  return { valid: true, reason: 'OK' };
}

/** c18 = 31 - (sum of Ci × Wi mod 31), and 31 is written 0. */
function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + ALPHABET.indexOf(code.charAt(at)) * weight, 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** c9 = 11 - (sum mod 11), 10 is written X and 11 is written 0. */
function organizationCheck(eight: string): string {
  const sum = ORG_WEIGHTS.reduce((total, weight, at) => total + Number.parseInt(eight.charAt(at), 36) * weight, 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The code with its misread letters put right, when it is then a good one. */
function hintFor(code: string): Pick<UsccCheck, 'hint'> {
  const meant = code.replace(/[OISZV]/g, (letter) => MISREAD[letter] ?? letter);
  return meant !== code && judge(meant).valid ? { hint: meant } : {};
}
