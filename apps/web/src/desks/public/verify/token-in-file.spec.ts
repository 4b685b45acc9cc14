import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { tokenInFile } from './token-in-file.js';

const TOKEN = `${'a'.repeat(30)}.${'b'.repeat(3_000)}.${'c'.repeat(86)}`;
const bytes = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

describe('the signed text in a file', () => {
  it('is the file itself, with or without a line end', async () => {
    expect(await tokenInFile(bytes(`${TOKEN}\n`))).toBe(TOKEN);
  });

  it('is what a PDF carries, packed or not, among other streams', async () => {
    const other = bytes('1 0 obj\nstream\n', deflateSync('BT (Hello) Tj ET'), '\nendstream\n');
    const packed = bytes('%PDF-1.7\n', other, '2 0 obj\nstream\r\n', deflateSync(TOKEN), '\r\nendstream\n%%EOF');
    expect(await tokenInFile(packed)).toBe(TOKEN);
    expect(await tokenInFile(bytes('%PDF-1.7\n', other, 'stream\n', TOKEN, '\nendstream'))).toBe(TOKEN);
  });

  it.each([
    ['a text', bytes('no certificate')],
    ['a PDF without one', bytes('%PDF-1.7\nstream\nnothing\nendstream')],
    ['a PDF cut off', bytes('%PDF-1.7\nstream\n', TOKEN)],
    ['a bomb', bytes('%PDF-1.7\nstream\n', deflateSync(Buffer.alloc(8_000_000, 'a')), '\nendstream')],
    ['nothing', bytes('')],
  ])('is not in %s', async (_what, file) => {
    expect(await tokenInFile(file)).toBeUndefined();
  });
});
