import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packStatuses, statusOf, statusValue } from './status-list.js';

describe('a status list', () => {
  it('packs as section 4.1 of Token Status List shows: the first status in the lowest bits', () => {
    expect(Array.from(packStatuses([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]))).toEqual([0xc9, 0x44, 0xf9]);
  });

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (statuses) => {
        const bytes = packStatuses(statuses);
        expect(statuses.map((_, index) => statusValue(bytes, 2, index))).toEqual(statuses);
      }),
    );
  });

  it('makes nothing valid that it does not know', () => {
    expect([0, 1, 2, 3, undefined].map(statusOf)).toEqual(['valid', 'revoked', 'suspended', 'revoked', 'unlisted']);
  });
});
