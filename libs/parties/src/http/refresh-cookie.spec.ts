import { describe, expect, it } from '@jest/globals';
import { refreshCookie } from './refresh-cookie.js';

const plain = refreshCookie('http://127.0.0.1:3000');
const secure = refreshCookie('https://licensing.example');

describe('the cookie of a refresh token', () => {
  it('is read by no script, sent by no other site, and goes nowhere but to the routes of browser sessions', () => {
    const until = Temporal.Instant.from('2026-03-24T12:00:00Z');
    expect(plain.keep('imr_x', until)).toBe(
      'imprimatur-refresh=imr_x; Path=/api/v1/browser-sessions; HttpOnly; SameSite=Strict; Expires=Tue, 24 Mar 2026 12:00:00 GMT',
    );
    expect(secure.keep('imr_x', until)).toContain('__Secure-imprimatur-refresh=imr_x; ');
    expect(secure.keep('imr_x', until)).toContain('; Secure; ');
    expect(secure.drop()).toContain('Max-Age=0');
  });

  it.each([
    ['a=1; imprimatur-refresh=imr_x; b=2', 'imr_x'],
    ['imprimatur-refresh=imr_x', 'imr_x'],
    [undefined, undefined],
    ['', undefined],
    ['imprimatur-refresh=', undefined],
    ['ximprimatur-refresh=imr_x', undefined],
    ['imprimatur-refresh=one; imprimatur-refresh=two', undefined],
    [`imprimatur-refresh=${'x'.repeat(201)}`, undefined],
  ])('is read from %s as %s', (header, token) => {
    expect(plain.read(header)).toBe(token);
  });

  it('over HTTPS is not the one that plain HTTP could plant', () => {
    expect(secure.read('imprimatur-refresh=imr_x')).toBeUndefined();
  });
});
