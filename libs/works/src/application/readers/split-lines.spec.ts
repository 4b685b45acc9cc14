import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitLines } from './split-lines.js';

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function linesOf(bytes: Uint8Array, sizes: readonly number[], maxBytes = 1_000) {
  const lines = [];
  for await (const line of splitLines(pieces(bytes, sizes), maxBytes)) lines.push(line);
  return lines;
}

describe('lines of a byte stream', () => {
  it('are the same however the stream is cut, and cover all its bytes', async () => {
    const byte = fc.constantFrom(10, 97, 98, 0xe5);
    const input = fc.tuple(fc.uint8Array({ maxLength: 60 }), fc.array(byte, { maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(input, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), async ([any, few], sizes) => {
        const bytes = Uint8Array.from([...any, ...few]);
        const lines = await linesOf(bytes, sizes);
        const text = lines.map((line) => Buffer.from(line.bytes ?? []).toString('latin1'));
        const whole = Buffer.from(bytes).toString('latin1');
        expect(text).toEqual(
          whole
            .replace(/\n$/, '')
            .split('\n')
            .slice(0, bytes.length === 0 ? 0 : undefined),
        );
        expect(lines.reduce((sum, { size }) => sum + size, 0)).toBe(bytes.length);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
      }),
    );
  });

  it.each([
    [3, ['abc', undefined, 'ab']],
    [4, ['abc', 'abcd', 'ab']],
  ])('of more than %d bytes are read over', async (maxBytes, expected) => {
    const lines = await linesOf(new TextEncoder().encode('abc\nabcd\nab'), [2], maxBytes);
    expect(lines.map(({ bytes }) => bytes && Buffer.from(bytes).toString())).toEqual(expected);
  });
});
