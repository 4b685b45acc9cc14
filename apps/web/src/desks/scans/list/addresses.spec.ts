import { describe, expect, it } from '@jest/globals';
import { addressesIn } from './addresses.js';

describe('addresses, one a line', () => {
  it.each([
    ['https://a.example/1\n\n http://b.example/ \nhttps://a.example/1', ['https://a.example/1', 'http://b.example/']],
    ['', []],
    ['https://a.example/\nnot an address', []],
    ['file:///etc/passwd', []],
  ])('%j are %j', (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });
});
