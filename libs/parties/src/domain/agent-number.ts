/** Digits and letters nobody mistakes for one another: as in GB 32100-2015. Their count, 31, is a prime. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 8;
const PRIME = BigInt(ALPHABET.length);

/**
 * The public number of an agent: `AG-`, eight characters, and a check character that catches every wrong character and
 * every swap of two neighbors.
 * @param id UUID; its last 40 bits, which are random, make the number
 */
export function agentNumber(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  let body = '';
  for (let at = 0; at < LENGTH; at += 1) {
    body += ALPHABET.charAt(Number(rest % PRIME));
    rest /= PRIME;
  }
  return `AG-${body}${check(body)}`;
}

/** @returns the number as it is stored, `undefined` when no agent can have it; any case, with or without the hyphen */
export function readAgentNumber(typed: string): string | undefined {
  const match = /^AG-?([0-9A-Z]{8})([0-9A-Z])$/.exec(typed.trim().normalize('NFKC').toUpperCase());
  const [, body = '', last = ''] = match ?? [];
  if (body === '' || !Array.from(body).every((letter) => ALPHABET.includes(letter))) return undefined;
  return check(body) === last ? `AG-${body}${last}` : undefined;
}

/** Whether the text claims to be an agent number, right or wrong. */
export function looksLikeAgentNumber(typed: string): boolean {
  return /^AG-?[0-9A-Z]+$/.test(typed.trim().normalize('NFKC').toUpperCase());
}

/** Powers of 3, a primitive root of 31, as weights: none is zero, and no two neighbors are alike. */
function check(body: string): string {
  let sum = 0;
  let weight = 3;
  for (const letter of body) {
    sum += ALPHABET.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
