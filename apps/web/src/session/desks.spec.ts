import { describe, expect, it } from '@jest/globals';
import { desksOf } from './desks.js';

describe('desks', () => {
  it.each([
    [['PARTNER'], ['partner']],
    [['DESK'], ['scans']],
    [['LEGAL'], ['legal', 'scans']],
    [
      ['LEGAL', 'DESK'],
      ['legal', 'scans'],
    ],
    [[], []],
  ])('of %j are %j', (roles, desks) => {
    expect(desksOf(roles)).toEqual(desks);
  });
});
