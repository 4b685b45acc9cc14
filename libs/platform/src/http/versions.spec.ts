import { describe, expect, it } from '@jest/globals';
import { etagOf, seenVersion } from './versions.js';

describe('the version a change was decided on', () => {
  it.each([1, 7, 999_999_999])('%d comes back from its own ETag', (version) => {
    expect(seenVersion(etagOf(version))).toBe(version);
  });

  it('must be said', () => {
    expect(() => seenVersion(undefined)).toThrow(expect.objectContaining({ code: 'VERSION_REQUIRED' }));
  });

  it.each(['', '7', '*', 'W/"7"', '"7", "8"', '"-1"', '"1e3"', '"9999999999"', '"abc"'])(
    'is stale when the tag is %s: no state of ours has it',
    (tag) => {
      expect(() => seenVersion(tag)).toThrow(expect.objectContaining({ code: 'VERSION_STALE' }));
    },
  );
});
