import { describe, expect, it } from '@jest/globals';
import { foreignFormat, looksLikeMarkup } from './page-bytes.js';

describe('the bytes of a page', () => {
  it.each([
    [[0x1f, 0x8b, 8, 0], 'gzip'],
    [[0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'PDF'],
    [[0x3c, 0x68, 0x74, 0x6d, 0x6c], undefined],
    [[0xff, 0xfe, 0x3c, 0], undefined],
    [[], undefined],
  ])('%j are %s', (bytes, format) => {
    expect(foreignFormat(Uint8Array.from(bytes))).toBe(format);
  });

  it.each([
    ['\n<!doctype html>', true],
    ['<p>\x1b$B2PMKF|\x1b(B</p>', true],
    ['<p>\xc4\xe3</p>', true],
    ['1 < 2', false],
    ['<p>\x00\x01', false],
    ['', false],
  ])('%j begin like a page: %s', (text, expected) => {
    expect(looksLikeMarkup(Buffer.from(text, 'latin1'))).toBe(expected);
  });
});
