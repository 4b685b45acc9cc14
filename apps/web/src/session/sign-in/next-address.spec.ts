import { describe, expect, it } from '@jest/globals';
import { nextAddress } from './next-address.js';

describe('after signing in', () => {
  it.each([
    ['/scans?page=2', '/scans?page=2'],
    ['/legal/reports', '/legal/reports'],
    [null, '/desk'],
    ['', '/desk'],
    ['https://evil.example/', '/desk'],
    ['//evil.example/', '/desk'],
    ['/\\evil.example/', '/desk'],
    ['javascript:alert(1)', '/desk'],
  ])('who came from %s goes to %s', (next, address) => {
    expect(nextAddress(next)).toBe(address);
  });
});
