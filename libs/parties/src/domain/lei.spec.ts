import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLei } from './lei.js';

const CODE = fc
  .stringMatching(/^[0-9A-Z]{18}$/)
  .map((body) => body + String(98 - Number(BigInt(digits(`${body}00`)) % 97n)).padStart(2, '0'));

function digits(code: string): string {
  return Array.from(code, (letter) => Number.parseInt(letter, 36)).join('');
}

/** The code with every letter as A and every digit as 0. */
function kindsOf(code: string): string {
  return code.replaceAll(/[A-Z]/g, 'A').replaceAll(/[0-9]/g, '0');
}

describe('a legal entity identifier', () => {
  it.each([
    ['5493001KJTIIGC8Y1R12', 'OK'],
    ['549300 1KJT-IIGC8Y1R12', 'OK'],
    ['５４９３００1kjtiigc8y1r12', 'OK'],
    ['5493001KJTIIGC8Y1R13', 'CHECKSUM_MISMATCH'],
    ['5493001KJTIIGC8Y1R1', 'LENGTH'],
    ['5493001KJTIIGC8Y1R1A', 'ALPHABET'],
    ['5493001KJTIIGC8Y1Ü12', 'ALPHABET'],
    ['', 'LENGTH'],
  ])('%s: %s', (code, reason) => {
    expect(checkLei(code)).toMatchObject({ valid: reason === 'OK', reason });
  });

  it('is taken when it was made by ISO 7064, and never with another digit, another letter, or two of a kind swapped', () => {
    fc.assert(
      fc.property(
        CODE,
        fc.nat(17),
        fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')),
        (code, at, letter) => {
          expect(checkLei(code).valid).toBe(true);
          const changed = code.slice(0, at) + letter + code.slice(at + 1);
          const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
          for (const other of [changed, swapped])
            if (other !== code && kindsOf(other) === kindsOf(code)) expect(checkLei(other).valid).toBe(false);
        },
      ),
    );
  });
});
