import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import fc from 'fast-check';
import { checkUscc } from './uscc.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');
const GOOD = [
  '9144030071526726XG', // organization check X
  '91110000802100433B',
  '914403001922038216',
  '91330100799655058B',
  '91110000MA00TEAT40', // synthetic; its check character is 0, where 31 is written 0
  '91310000MA1FL0AB0T', // synthetic
  '12100000400012AB4K', // synthetic
  '91350100M000100Y43', // the standard's own example, put right
];

describe('a unified social credit code', () => {
  it.each(GOOD)('%s is valid', (code) => {
    expect(checkUscc(code)).toEqual({ code, valid: true, reason: 'OK' });
  });

  it.each([
    ['91350100M000100Y4Z', 'ALPHABET', 'Z is not in the alphabet'],
    ['91310115MA1H8R7C6D', 'CHECKSUM_MISMATCH', 'should end in 7'],
    ['9144030017526726XG', 'CHECKSUM_MISMATCH', 'two digits transposed'],
    ['91350211M0000XUF46', 'CHECKSUM_MISMATCH', 'an old code of Fujian, really issued'],
    ['9144030071526726X', 'LENGTH', '17 characters'],
    ['9144030071526726XGG', 'LENGTH', '19 characters'],
    ['', 'LENGTH', 'nothing'],
    ['9144030A71526726XG', 'REGION_NOT_DIGITS', 'a letter in the region'],
    ['91440300715-6726XG', 'ALPHABET', 'a hyphen'],
    ['914403007１526726Xé', 'ALPHABET', 'an accent'],
  ])('%s is refused: %s (%s)', (code, reason) => {
    expect(checkUscc(code)).toMatchObject({ code, valid: false, reason });
  });

  it('that fails by its check character alone goes to a person, not to the bin', () => {
    expect(checkUscc('91350211M0000XUF46').review).toBe(true);
    expect(checkUscc('91350100M000100Y4Z').review).toBeUndefined();
  });

  it('is read through blanks, lower case and full-width characters', () => {
    expect(checkUscc(' 9144030071526726xg\n')).toEqual({
      code: ' 9144030071526726xg\n',
      valid: true,
      reason: 'OK',
      normalized: '9144030071526726XG',
    });
    expect(checkUscc('９１４４０３００７１５２６７２６ＸＧ').valid).toBe(true);
  });

  it('with a letter O is refused with a hint, and never put right in silence', () => {
    expect(checkUscc('91110000MA00TEAT4O')).toEqual({
      code: '91110000MA00TEAT4O',
      valid: false,
      reason: 'ALPHABET',
      hint: '91110000MA00TEAT40',
    });
    expect(checkUscc('O144030071526726XG').hint).toBeUndefined();
  });

  it('whose organization code fails its own check is valid and looked at by a person', () => {
    const body = '91110000MA00TEAT5';
    const code = ALPHABET.map((last) => body + last).find((each) => checkUscc(each).valid);
    expect(checkUscc(code ?? '')).toEqual({ code, valid: true, reason: 'ORG_CHECK_MISMATCH', review: true });
  });

  it('shows every single wrong character and every swap of neighbors', () => {
    const place = fc.integer({ min: 0, max: 17 });
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), place, fc.constantFrom(...ALPHABET), (code, at, letter) => {
        fc.pre(code[at] !== letter);
        expect(checkUscc(code.slice(0, at) + letter + code.slice(at + 1)).valid).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), fc.integer({ min: 0, max: 16 }), (code, at) => {
        const [a = '', b = ''] = code.slice(at, at + 2);
        fc.pre(a !== b);
        expect(checkUscc(code.slice(0, at) + b + a + code.slice(at + 2)).valid).toBe(false);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (code) => typeof checkUscc(code).valid === 'boolean'));
  });
});

describeShared('law/vectors.json', 'the worked examples of GB 32100', (path) => {
  const { uscc }: { uscc: { code: string; valid: boolean }[] } = JSON.parse(readFileSync(path, 'utf8'));
  it.each(uscc)('$code: $valid', ({ code, valid }) => {
    expect(checkUscc(code).valid).toBe(valid);
  });
});
