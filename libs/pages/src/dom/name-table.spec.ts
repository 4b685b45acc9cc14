import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NameTable } from './name-table.js';

const NAMES = ['a', 'b', 'mark', 'script', 'o:p', 'h1'];

describe('names of tags', () => {
  it('are known in any case, wherever they stand, and no others', () => {
    const table = new NameTable(NAMES.map((name, at) => [name, at] as const));
    const letters = fc.constantFrom(...'abhk:o1pMARKSCRIPT\u212a\u0130@`\u0012['.split(''));
    const name = fc.oneof(
      fc.string({ unit: letters, maxLength: 8 }),
      fc.constantFrom(...NAMES, 'SCRIPT', 'mar\u212a', 'O:P'),
    );
    fc.assert(
      fc.property(name, name, name, (before, asked, after) => {
        const known = NAMES.indexOf(asked.toLowerCase());
        const found = table.at(before + asked + after, before.length, before.length + asked.length);
        expect(found).toEqual(known < 0 ? { name: '', value: undefined } : { name: NAMES[known], value: known });
      }),
      { numRuns: 1_000 },
    );
  });
});
