import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  certificateNumber,
  NUMBER_ALPHABET,
  parseCertificateNumber,
} from '../../../../../../libs/licensing/src/domain/certificate-number.js';
import { readNumber } from './certificate-number.js';

const anyNumber = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => certificateNumber(bytes) as string);

describe('a certificate’s number, as it is typed', () => {
  it('is complete where the service takes it, in the same form', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(readNumber(number.toLowerCase().replaceAll('-', ' '))).toEqual({ kind: 'COMPLETE', number });
      }),
    );
  });

  it('is complete nowhere else', () => {
    const signs = fc.constantFrom(...Array.from(`${NUMBER_ALPHABET}OI- `));
    const texts = fc.array(signs, { minLength: 12, maxLength: 20 }).map((each) => each.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(readNumber(text).kind === 'COMPLETE').toBe(parseCertificateNumber(text).ok);
      }),
    );
  });

  it.each([
    ['', { kind: 'EMPTY' }],
    ['IM', { kind: 'EMPTY' }],
    ['IMP-1234', { kind: 'SHORT', missing: 12 }],
    ['IMP-O', { kind: 'SIGN', sign: 'O' }],
    ['IMP-0000-0000-0000-0001', { kind: 'CHECK' }],
    ['IMP-0000-0000-0000-0000-0', { kind: 'LONG' }],
  ])('%s is %j', (text, reading) => {
    expect(readNumber(text)).toEqual(reading);
  });
});
