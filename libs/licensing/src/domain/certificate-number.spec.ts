import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certificateNumber, checkCharacter, NUMBER_ALPHABET, parseCertificateNumber } from './certificate-number.js';

const signs = Array.from(NUMBER_ALPHABET);
const body = fc
  .array(fc.constantFrom(...signs), { minLength: 15, maxLength: 15 })
  .map((random) => random.join('') + checkCharacter(random.join('')));
const isValid = (text: string): boolean => parseCertificateNumber(text).ok;

/** Every pair of signs at every place: what a check catches here it catches in any number, for the sum is linear. */
function everyPair(change: (a: string, b: string) => [string, string, string, string] | undefined): number {
  let missed = 0;
  for (let place = 0; place < 15; place += 1) {
    for (const a of signs) {
      for (const b of signs) {
        const pair = change(a, b);
        if (pair === undefined) continue;
        const [first, second, wrongFirst, wrongSecond] = pair;
        const fill = (one: string, two: string): string => `${'0'.repeat(place)}${one}${two}${'0'.repeat(14 - place)}`;
        const right = fill(first, second);
        const wrong = fill(wrongFirst, wrongSecond);
        // the same error in a whole number: sums differ, so one check character cannot fit both
        if (weighted(right) === weighted(wrong)) missed += 1;
      }
    }
  }
  return missed;
}
const weighted = (text: string): number =>
  Array.from(text).reduce((sum, sign) => (sum * 3 + NUMBER_ALPHABET.indexOf(sign)) % 31, 0);

describe('a certificate number', () => {
  it('is made of a prefix, fifteen random signs and a check character', () => {
    const number = certificateNumber(Uint8Array.from({ length: 16 }, (_, index) => index * 17));
    expect(number).toMatch(/^IMP(-[0-9A-HJKMNPQRTV-Z]{4}){4}$/);
    expect(must(parseCertificateNumber(number), 'made by us')).toBe(number);
  });

  it('catches every single wrong character at every place, the check character included', () => {
    expect(everyPair((a, b) => (a === b ? undefined : [a, '0', b, '0']))).toBe(0);
    expect(everyPair((a, b) => (a === b ? undefined : ['0', a, '0', b]))).toBe(0);
  });

  it('catches every swap of neighbors, the check character included', () => {
    expect(everyPair((a, b) => (a === b ? undefined : [a, b, b, a]))).toBe(0);
  });

  it('catches every doubled error: aa for bb', () => {
    expect(everyPair((a, b) => (a === b ? undefined : [a, a, b, b]))).toBe(0);
  });

  it('catches both in whole numbers as well', () => {
    fc.assert(
      fc.property(body, fc.nat(15), fc.constantFrom(...signs), (number, place, sign) => {
        expect(isValid(number)).toBe(true);
        const wrong = number.slice(0, place) + sign + number.slice(place + 1);
        expect(isValid(wrong)).toBe(wrong === number);
      }),
    );
    fc.assert(
      fc.property(body, fc.nat(14), (number, place) => {
        const [a = '', b = ''] = number.slice(place, place + 2);
        const swapped = number.slice(0, place) + b + a + number.slice(place + 2);
        expect(isValid(swapped)).toBe(a === b);
      }),
    );
  });

  it('is read as people type it', () => {
    const number = certificateNumber(new Uint8Array(16).fill(200));
    const bare = number.replaceAll('-', '').slice(3);
    for (const typed of [number.toLowerCase(), bare, ` ${number.replaceAll('-', ' ')} `, number.replaceAll('-', '–')]) {
      expect(parseCertificateNumber(typed)).toEqual({ ok: true, value: number });
    }
  });

  it.each<[string, string, string]>([
    ['too short', 'IMP-0000', 'FORM'],
    ['empty', '', 'FORM'],
    ['an O for a zero', 'IMP-O000-0000-0000-0000', 'SIGN'],
    ['another last character', 'IMP-0000-0000-0000-0001', 'CHECK'],
  ])('that cannot be right says why: %s', (_, text, because) => {
    expect(parseCertificateNumber(text)).toMatchObject({
      ok: false,
      error: { code: 'CERTIFICATE_NUMBER_IMPOSSIBLE', because },
    });
  });

  it('uses all of its room: a hundred thousand numbers, none twice', () => {
    const seen = new Set(
      Array.from({ length: 100_000 }, () => certificateNumber(crypto.getRandomValues(new Uint8Array(16)))),
    );
    expect(seen.size).toBe(100_000);
  });
});
