/** What is wrong with a number as it stands; COMPLETE where nothing is. */
export type NumberReading =
  | { readonly kind: 'EMPTY' }
  /** So many signs are still to come. */
  | { readonly kind: 'SHORT'; readonly missing: number }
  | { readonly kind: 'LONG' }
  /** A sign that no number has, such as O, I or S. */
  | { readonly kind: 'SIGN'; readonly sign: string }
  | { readonly kind: 'CHECK' }
  | { readonly kind: 'COMPLETE'; readonly number: string };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRTVWXYZ';
const MODULUS = 31;
const ROOT = 3;
const LENGTH = 16;
const PREFIX = 'IMP';

/**
 * Reads a certificate's number while it is typed; tolerant of case, spaces and hyphens, and of nothing else.
 * The same rule as the service's (docs/adr/0004); a test holds the two equal.
 */
export function readNumber(text: string): NumberReading {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/gu, '');
  const body = signs.startsWith(PREFIX) ? signs.slice(PREFIX.length) : signs;
  if (body === '' || PREFIX.startsWith(signs)) return { kind: 'EMPTY' };
  const stranger = Array.from(body).find((sign) => !ALPHABET.includes(sign));
  if (stranger !== undefined) return { kind: 'SIGN', sign: stranger };
  if (body.length > LENGTH) return { kind: 'LONG' };
  if (body.length < LENGTH) return { kind: 'SHORT', missing: LENGTH - body.length };
  let sum = 0;
  for (const sign of body) sum = (sum * ROOT + ALPHABET.indexOf(sign)) % MODULUS;
  if (sum !== 0) return { kind: 'CHECK' };
  return { kind: 'COMPLETE', number: [PREFIX, ...(body.match(/.{4}/gu) ?? [])].join('-') };
}
