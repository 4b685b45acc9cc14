import { describe, expect, it } from '@jest/globals';
import { badgeOf } from './verdict-tone.js';

describe('the badge of a work', () => {
  it.each([
    ['NOT_LICENSED', ['LICENSE_NONE'], 'NOT_LICENSED'],
    ['NOT_LICENSED', ['WORK_THIRD_PARTY'], 'NOT_OURS'],
    ['PROHIBITED', ['OUTSIDE_MANDATE'], 'NOT_OURS'],
    ['PERMITTED', ['LICENSE_COVERS'], 'PERMITTED'],
    ['UNDETERMINED', ['NOT_TOLD'], 'UNDETERMINED'],
    ['PROHIBITED', [], 'PROHIBITED'],
  ] as const)('with %s because of %j is %s', (verdict, reasons, badge) => {
    expect(badgeOf(verdict, reasons)).toBe(badge);
  });
});
