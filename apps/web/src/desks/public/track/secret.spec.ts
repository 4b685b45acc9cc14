import { describe, expect, it } from '@jest/globals';
import { secretIn } from './secret.js';

describe('the secret of a link', () => {
  it.each([
    ['https://licensing.example/claims/links/abc-123', 'abc-123'],
    ['https://licensing.example/claims/links/abc-123/ ', 'abc-123'],
    [' abc-123 ', 'abc-123'],
    ['https://licensing.example/track/#abc', 'abc'],
  ])('%s is %s', (link, secret) => {
    expect(secretIn(link)).toBe(secret);
  });
});
