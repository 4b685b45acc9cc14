import { inflateSync } from 'node:zlib';
import type { Exchange } from '@app/platform';
import { describe, expect, it, jest } from '@jest/globals';
import { findBrowser, screenshots } from './take-screenshot.js';

/** A browser starts slowly on a busy machine. Milliseconds. */
jest.setTimeout(90_000);

const NOW = Temporal.Instant.from('2026-11-24T06:00:00Z');
const browser = findBrowser(undefined, process.env.PATH ?? '');

function exchange(url: string, type: string, body: string): Exchange {
  return {
    url,
    startedAt: NOW,
    endedAt: NOW,
    request: [],
    status: 200,
    statusText: 'OK',
    response: [['content-type', type]],
    body: new TextEncoder().encode(body),
    remoteAddress: '203.0.113.1',
    remotePort: 443,
  };
}

describe('a screenshot', () => {
  it('without a browser is absent by name', async () => {
    expect(await screenshots(undefined)('https://copy.example/', [])).toMatchObject({
      ok: false,
      error: { code: 'NO_BROWSER' },
    });
  });

  it('by a browser that does not start is absent by name', async () => {
    const shot = await screenshots('/nowhere/no-browser')('https://copy.example/', []);
    expect(shot).toMatchObject({ ok: false, error: { code: 'BROWSER_FAILED' } });
  });
});

const need = browser === undefined ? ' (left out: there is no Chromium here)' : '';
(browser === undefined ? describe.skip : describe)(`a screenshot by Chromium${need}`, () => {
  it('shows what was captured, over TLS too, and runs no script of the page', async () => {
    const page =
      '<link rel="stylesheet" href="https://cdn.example/s.css"><p>page</p><script>document.body.style.background="#00ff00"</script>';
    const shot = await screenshots(browser, '400,300')('https://copy.example/a', [
      exchange('https://copy.example/a', 'text/html; charset=utf-8', page),
      exchange('https://cdn.example/s.css', 'text/css', 'body { background: #ff0000 }'),
    ]);
    expect(shot).toMatchObject({ ok: true });
    if (shot.ok) expect(lastPixel(shot.value)).toEqual([255, 0, 0]);
  });
});

/** Color of the pixel at the lower right of a PNG of 8-bit RGB or RGBA whose last rows are of one color. */
function lastPixel(png: Uint8Array): readonly number[] {
  const buffer = Buffer.from(png);
  const parts: Buffer[] = [];
  const channels = buffer[25] === 6 ? 4 : 3;
  const width = buffer.readUInt32BE(16);
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    if (buffer.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(buffer.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels + 1;
  let row: Buffer = Buffer.alloc(stride - 1);
  for (let at = 0; at < raw.length; at += stride) row = unfiltered(raw.subarray(at, at + stride), row, channels);
  return [...row.subarray(0, 3)];
}

/** Undoes the filters of a row, PNG part 9. */
function unfiltered(line: Buffer, above: Buffer, channels: number): Buffer {
  const row = Buffer.from(line.subarray(1));
  for (let at = 0; at < row.length; at += 1) {
    const left = at >= channels ? (row[at - channels] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= channels ? (above[at - channels] ?? 0) : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][line[0] ?? 0] ?? 0;
    row[at] = ((row[at] ?? 0) + guess) & 255;
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
