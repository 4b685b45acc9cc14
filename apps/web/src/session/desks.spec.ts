import { describe, expect, it } from '@jest/globals';
import { desksOf } from './desks.js';

describe('desks', () => {
  it.each([
    [['PARTNER'], ['partner']],
    [['DESK'], ['licensing', 'scans']],
    [['LEGAL'], ['legal', 'scans']],
    [
      ['LEGAL', 'DESK'],
      ['licensing', 'legal', 'scans'],
    ],
    [[], []],
  ])('of %j are %j', (roles, desks) => {
    expect(desksOf(roles)).toEqual(desks);
  });
});
