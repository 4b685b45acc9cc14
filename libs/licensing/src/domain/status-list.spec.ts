import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CERTIFICATE_STATUSES } from './certificate.js';
import { listedStatus, packStatuses, statusOf, statusValue } from './status-list.js';

describe('a status list', () => {
  it('packs as section 4.1 of Token Status List shows: the first status in the lowest bits', () => {
    expect(Array.from(packStatuses([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3], 2))).toEqual([0xc9, 0x44, 0xf9]);
    expect(Array.from(packStatuses([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1], 1))).toEqual([0xb9, 0xa3]);
  });

  it('gives back what was packed, whatever the width', () => {
    const widths = fc
      .constantFrom(1, 2, 4, 8)
      .chain((bits) => fc.tuple(fc.constant(bits), fc.array(fc.integer({ min: 0, max: 2 ** bits - 1 }))));
    fc.assert(
      fc.property(widths, ([bits, statuses]) => {
        const bytes = packStatuses(statuses, bits);
        expect(statuses.map((_, index) => statusValue(bytes, bits, index))).toEqual(statuses);
      }),
    );
  });

  it('makes nothing valid that it does not know', () => {
    expect(Array.from({ length: 16 }, (_, value) => statusOf(value)).filter((status) => status === 'valid')).toEqual([
      'valid',
    ]);
    expect(statusOf(undefined)).toBe('unlisted');
  });

  it('tells every status that the token itself does not tell', () => {
    expect(CERTIFICATE_STATUSES.map((status) => [status, statusOf(listedStatus(status))])).toEqual([
      ['valid', 'valid'],
      ['not_yet_valid', 'valid'],
      ['suspended', 'suspended'],
      ['suspended_upstream', 'suspended_upstream'],
      ['revoked', 'revoked'],
      ['expired', 'valid'],
      ['superseded', 'superseded'],
      ['unknown_number', 'valid'],
      ['tampered', 'valid'],
    ]);
  });
});
