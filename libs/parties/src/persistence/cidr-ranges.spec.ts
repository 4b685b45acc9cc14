import { describe, expect, it } from '@jest/globals';
import { CidrRanges, isWithinRanges } from './cidr-ranges.js';

describe('ranges of the network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7/32'],
    [' 10.1.2.3/8 ', '10.0.0.0/8'],
    ['2001:DB8::1', '2001:db8::1/128'],
    ['2001:db8:1:2::/32', '2001:db8::/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.1', undefined],
    ['0x0a000001', undefined],
    ['192.0.2.0/33', undefined],
    ['example.org', undefined],
    ['', undefined],
  ])('%s is kept as %s', (typed, kept) => {
    expect(new CidrRanges().normalize(typed)).toBe(kept);
  });

  it.each([
    ['192.0.2.7', ['192.0.2.0/24'], true],
    ['::ffff:192.0.2.7', ['192.0.2.0/24'], true],
    ['192.0.3.7', ['192.0.2.0/24', '192.0.3.7/32'], true],
    ['192.0.3.8', ['192.0.2.0/24', '192.0.3.7/32'], false],
    ['2001:db8::9', ['192.0.2.0/24', '2001:db8::/32'], true],
    ['2001:db9::9', ['0.0.0.0/0', '2001:db8::/32'], false],
    ['anything', [], true],
    ['anything', ['0.0.0.0/0'], false],
  ])('%s in %j: %s', (address, ranges, isIn) => {
    expect(isWithinRanges(address, ranges)).toBe(isIn);
  });
});
