import { type Brand, err, ok, type Result } from '@app/kernel';

/** `IMP-XXXX-XXXX-XXXX-XXXX`: 15 random characters and one check character, see docs/adr/0004. */
export type CertificateNumber = Brand<string, 'CertificateNumber'>;

export const NUMBER_PREFIX = 'IMP';
/** 31 signs, a prime: no I, L, O (read as 1, 1, 0), no S (5), no U. */
export const NUMBER_ALPHABET = '0123456789ABCDEFGHJKMNPQRTVWXYZ';
const MODULUS = 31;
/** A primitive root of 31: its powers never repeat within 30 places, and never are zero. */
const ROOT = 3;
const RANDOM_LENGTH = 15;
const LENGTH = RANDOM_LENGTH + 1;

/** Bytes of randomness a number is made of. */
export const NUMBER_RANDOM_BYTES = 16;

export interface NumberImpossible {
  readonly code: 'CERTIFICATE_NUMBER_IMPOSSIBLE';
  readonly number: string;
  /** FORM: not 16 signs after the prefix. SIGN: a sign that no number has. CHECK: the check character is wrong. */
  readonly because: 'FORM' | 'SIGN' | 'CHECK';
  readonly expected: string;
}

/**
 * A number from random bytes. 31^15 is about 2^74, so numbers cannot be tried out one after the other.
 * @param random at least 16 bytes from a cryptographic source
 */
export function certificateNumber(random: Uint8Array): CertificateNumber {
  if (random.length < NUMBER_RANDOM_BYTES) throw new Error('INVARIANT: a certificate number takes 16 random bytes');
  let rest = 0n;
  for (const byte of random.subarray(0, NUMBER_RANDOM_BYTES)) rest = (rest << 8n) | BigInt(byte);
  let body = '';
  for (let place = 0; place < RANDOM_LENGTH; place += 1) {
    body += NUMBER_ALPHABET.charAt(Number(rest % BigInt(MODULUS)));
    rest /= BigInt(MODULUS);
  }
  return printed(body + checkCharacter(body));
}

/**
 * Reads a number as people type it: any case, with or without prefix, hyphens and spaces. No sign is silently taken for
 * another: an O for a zero is refused with a hint.
 */
export function parseCertificateNumber(text: string): Result<CertificateNumber, NumberImpossible> {
  const refuse = (because: NumberImpossible['because'], expected: string) =>
    err({ code: 'CERTIFICATE_NUMBER_IMPOSSIBLE', number: text.slice(0, 64), because, expected } as const);
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/gu, '');
  const body = signs.startsWith(NUMBER_PREFIX) ? signs.slice(NUMBER_PREFIX.length) : signs;
  if (body.length !== LENGTH) return refuse('FORM', `${NUMBER_PREFIX}- and ${LENGTH} characters in groups of four`);
  const stranger = Array.from(body).find((sign) => !NUMBER_ALPHABET.includes(sign));
  if (stranger !== undefined) {
    return refuse('SIGN', `only ${NUMBER_ALPHABET}: a number has no ${stranger}; digits 0, 1, 5 are meant for O, I, S`);
  }
  if (weightedSum(body) !== 0)
    return refuse('CHECK', 'a number copied without a mistake: its check character is wrong');
  return ok(printed(body));
}

/** The sign that makes the weighted sum of all 16 signs a multiple of 31. */
export function checkCharacter(body: string): string {
  return NUMBER_ALPHABET.charAt((MODULUS - weightedSum(`${body}0`)) % MODULUS);
}

/** Sum of values times powers of 3, the last sign having weight 1, modulo 31 (Horner's scheme). */
function weightedSum(body: string): number {
  let sum = 0;
  for (const sign of body) sum = (sum * ROOT + NUMBER_ALPHABET.indexOf(sign)) % MODULUS;
  return sum;
}

function printed(body: string): CertificateNumber {
  const groups = body.match(/.{4}/gu) ?? [];
  return [NUMBER_PREFIX, ...groups].join('-') as CertificateNumber;
}
