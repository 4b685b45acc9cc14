import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHighBytes } from './count-high-bytes.js';

describe('bytes above ASCII', () => {
  it('are counted as one by one, wherever in memory they begin', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.nat(8), (bytes, skipped) => {
        const view = bytes.subarray(Math.min(skipped, bytes.length));
        expect(countHighBytes(view)).toBe(view.filter((byte) => byte >= 0x80).length);
      }),
    );
  });

  it('are counted where all are', () => {
    expect(countHighBytes(new Uint8Array(5_000).fill(0xff))).toBe(5_000);
    expect(countHighBytes(new Uint8Array())).toBe(0);
  });
});
