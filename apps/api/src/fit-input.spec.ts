import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unfitPlace } from './fit-input.js';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('input fit to be looked at', () => {
  it('is any JSON of reasonable size without null, with texts that can be kept', () => {
    const json = fc.jsonValue({ maxDepth: 8, stringUnit: 'grapheme' });
    fc.assert(
      fc.property(json, (value) => {
        fc.pre(!/null|\\u0000/.test(JSON.stringify(value)));
        expect(unfitPlace(value)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['U+0000', { name: 'a\u0000b' }, '/name'],
    ['half a surrogate pair', { scope: { uses: ['reprint', '\ud800'] } }, '/scope/uses/1'],
    ['the other half', ['\udc00'], '/0'],
    ['null', { claimant: { phone: null } }, '/claimant/phone'],
    ['U+0000 in a name', { a: { 'b\u0000': 1 } }, '/a'],
    ['a name that a pointer escapes', { 'a/b~c': '\u0000' }, '/a~1b~0c'],
    ['nesting beyond bounds', nested(34), '/0'.repeat(33)],
    ['nesting without end', nested(200_000), '/0'.repeat(33)],
    ['a crowd', { list: Array.from({ length: 10_001 }, () => 1) }, '/list'],
    ['a crowd of names', Object.fromEntries(Array.from({ length: 257 }, (_, n) => [`n${n}`, n])), ''],
  ])('is not %s, and its place is named', (_what, value, pointer) => {
    expect(unfitPlace(value)).toEqual({ pointer, expected: expect.any(String) });
  });

  it.each([[nested(32)], [Array.from({ length: 10_000 }, () => 1)], ['😀'], [{}], [undefined]])(
    'is what stays within bounds',
    (value) => {
      expect(unfitPlace(value)).toBeUndefined();
    },
  );

  it('leaves bodies alone that have not been parsed', () => {
    expect(unfitPlace(Buffer.from('\u0000'))).toBeUndefined();
    expect(
      unfitPlace(
        new (class Raw {
          readonly text = '\u0000';
        })(),
      ),
    ).toBeUndefined();
  });
});
