import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import type { ArchiveItem, StoredFile } from '../../application/page-archive.port.js';
import { ARCHIVE_START } from '../../domain/scan-target.js';
import { WarcArchive } from './warc-archive.js';

const http = (status: string, type: string, body: string): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;
const record = (url: string, content: string, type = 'response', announced = Buffer.byteLength(content)): Buffer =>
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-11-20T08:00:00Z\r\n` +
      `WARC-Record-ID: <urn:uuid:${url.length}>\r\nContent-Type: ${type === 'resource' ? 'text/html' : 'application/http; msgtype=response'}\r\n` +
      `Content-Length: ${announced}\r\n\r\n${content}\r\n\r\n`,
  );
const page = (url: string, body = `<p>${url}</p>`): Buffer =>
  record(url, http('200 OK', 'text/html; charset=utf-8', body));

function fileOf(bytes: Uint8Array): StoredFile {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    close: () => Promise.resolve(),
  };
}

async function read(bytes: Uint8Array): Promise<ArchiveItem[]> {
  const items: ArchiveItem[] = [];
  for await (const item of new WarcArchive().read(fileOf(bytes), ARCHIVE_START)) {
    if (item.kind !== 'OTHER') items.push(item);
  }
  return items;
}
const told = (items: readonly ArchiveItem[]): string[] =>
  items.map((item) => (item.kind === 'PAGE' ? `${item.part} ${item.url}` : `${item.part} BROKEN`));

describe('a web archive', () => {
  it('gives its HTML responses and resources, in order, and passes over the rest', async () => {
    const items = await read(
      Buffer.concat([
        record('http://a.example/', 'GET / HTTP/1.1\r\n\r\n', 'request'),
        page('http://a.example/1'),
        record('http://a.example/i.png', http('200 OK', 'image/png', 'x')),
        record('http://a.example/moved', http('301 Moved', 'text/html', '<p>moved</p>')),
        record('http://a.example/gone', http('404 Not Found', 'text/html', '<p>gone</p>')),
        record('http://a.example/saved', '<p>saved</p>', 'resource'),
      ]),
    );
    expect(told(items)).toEqual(['2 http://a.example/1', '6 http://a.example/saved']);
    expect(items[0]).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      capturedAt: Temporal.Instant.from('2026-11-20T08:00:00Z'),
      bytes: Buffer.from('<p>http://a.example/1</p>'),
    });
  });

  it('undoes chunks and reads gzip member by member', async () => {
    const chunked = record(
      'http://a.example/c',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>x\r\n4\r\n</p>\r\n0\r\n\r\n',
    );
    const items = await read(Buffer.concat([gzipSync(page('http://a.example/1')), gzipSync(chunked)]));
    expect(told(items)).toEqual(['1 http://a.example/1', '2 http://a.example/c']);
    expect(items[1]).toMatchObject({ bytes: Buffer.from('<p>x</p>') });
  });

  it.each([
    ['in a chunk', '40\r\n<p>half'],
    ['behind a chunk', '4\r\n<p>x\r\n'],
    ['in the size of a chunk', '4\r\n<p>x\r\n1'],
  ])('reads a body in chunks that breaks off %s as far as it goes, and says so', async (_, body) => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n';
    const items = await read(Buffer.concat([record('http://a.example/c', head + body), page('http://a.example/2')]));
    expect(told(items)).toEqual(['1 http://a.example/c', '2 http://a.example/2']);
    expect(items[0]).toMatchObject({ warnings: ['BODY_CUT_OFF'] });
    expect(items[1]).not.toHaveProperty('warnings');
  });

  describe('with a page that was sent compressed', () => {
    const sent = (encoding: string, body: Buffer): Buffer => {
      const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}\r\n\r\n`;
      const content = Buffer.concat([Buffer.from(head), body]);
      const [before = ''] = record('http://a.example/z', '', 'response', content.length).toString().split('\r\n\r\n');
      return Buffer.concat([Buffer.from(`${before}\r\n\r\n`), content, Buffer.from('\r\n\r\n')]);
    };
    const small = Buffer.from('<p>small</p>');
    const huge = Buffer.alloc(10_000_001, '<p>huge ');

    it.each([
      ['gzip', gzipSync(small)],
      ['br', brotliCompressSync(small)],
      ['gzip, br', brotliCompressSync(gzipSync(small))],
      ['gzip', small],
      ['utf-8', small],
    ])('%s', async (encoding, body) => {
      expect(await read(sent(encoding, body))).toMatchObject([{ kind: 'PAGE', bytes: small }]);
    });

    it.each([
      ['gzip', gzipSync(small).fill(0xff, 10)],
      ['br', gzipSync(small)],
      ['br', Buffer.concat([Buffer.alloc(9, 1), small])],
      ['deflate', Buffer.from('no page')],
      ['zstd', brotliCompressSync(small)],
      ['compress', Buffer.from([0x1f, 0x9d, 0x90, 0x3c, 0x70, 0x3e, 0x00, 0x01])],
      ['identity', gzipSync(small)],
      ['', gzipSync(small)],
      ['', Buffer.from('%PDF-1.7\n<<')],
      ['br', brotliCompressSync(small).subarray(0, 2)],
    ])('names one that cannot be read, rather than call it clean: %s', async (encoding, body) => {
      expect(await read(sent(encoding, body))).toMatchObject([{ kind: 'BROKEN', part: 1 }]);
    });

    const long = Buffer.from(Array.from({ length: 900 }, (_, at) => `<p>${at}</p>`).join(''));
    it.each([
      ['gzip', gzipSync(long)],
      ['deflate', deflateSync(long)],
      ['br', brotliCompressSync(long)],
      ['gzip, br', brotliCompressSync(gzipSync(long))],
    ])('reads one that breaks off as far as it goes, and says so: %s', async (encoding, body) => {
      const [item] = await read(sent(encoding, body.subarray(0, body.length - 40)));
      expect(item).toMatchObject({ kind: 'PAGE', warnings: ['BODY_CUT_OFF'] });
      expect(item?.kind === 'PAGE' && long.indexOf(item.bytes)).toBe(0);
      expect((await read(sent(encoding, body)))[0]).not.toHaveProperty('warnings');
    });

    it.each([
      ['gzip', gzipSync(huge)],
      ['br', brotliCompressSync(huge)],
      ['gzip, gzip', gzipSync(gzipSync(huge))],
      ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(small)))],
      ['identity', huge],
      ['utf-8', huge],
    ])('names one that swells beyond bounds, and takes none of it: %s', async (encoding, body) => {
      expect(await read(sent(encoding, body))).toMatchObject([{ kind: 'BROKEN', part: 1 }]);
    });
  });

  it('stops where an archive swells beyond reason', async () => {
    const bomb = gzipSync(page('http://a.example/z', 'z'.repeat(30_000_000)), { level: 9 });
    const items = await read(
      Buffer.concat([gzipSync(page('http://a.example/1')), ...Array.from({ length: 9 }, () => bomb)]),
    );
    expect(told(items)).toEqual(['1 http://a.example/1', ...[2, 3, 4].map((part) => `${part} BROKEN`)]);
    expect(items.at(-1)).toMatchObject({ detail: expect.stringContaining('100 times') });
  });

  it('goes on behind a broken gzip member, a wrong checksum and a cut end', async () => {
    const broken = gzipSync(page('http://a.example/2'));
    broken.fill(0xff, 20, 40);
    const wrongSum = gzipSync(page('http://a.example/3'));
    wrongSum.writeUInt32LE(1, wrongSum.length - 8);
    const cut = gzipSync(page('http://a.example/5')).subarray(0, 60);
    const parts = [gzipSync(page('http://a.example/1')), broken, wrongSum, gzipSync(page('http://a.example/4')), cut];
    const items = await read(Buffer.concat(parts));
    expect(told(items)).toEqual(['1 http://a.example/1', '2 BROKEN', '3 BROKEN', '4 http://a.example/4', '5 BROKEN']);
  });

  it('goes on behind a record with a wrong length, and names it', async () => {
    const content = http('200 OK', 'text/html', '<p>longer than it says, or shorter</p>');
    const items = await read(
      Buffer.concat([
        record('http://a.example/short', content, 'response', 60),
        page('http://a.example/2'),
        record('http://a.example/long', content, 'response', 5_000),
        page('http://a.example/4'),
        page('http://a.example/cut').subarray(0, -20),
      ]),
    );
    expect(told(items)).toEqual(['1 BROKEN', '2 http://a.example/2', '3 BROKEN', '4 http://a.example/4', '5 BROKEN']);
  });

  it('says of something else that it is none', async () => {
    expect(told(await read(Buffer.from('<html>no archive</html>')))).toEqual(['1 BROKEN']);
    expect(told(await read(new Uint8Array()))).toEqual([]);
  });
});

describeShared('suites/warc', 'archives made by others', (folder) => {
  const pages: Readonly<Record<string, readonly string[]>> = {
    'example-bad-length.warc': ['3 BROKEN'],
    'example-iana.org-chunked.warc': ['2 http://www.iana.org/'],
    'example-resource.warc.gz': [],
    'example-url-agnostic-revisit.warc.gz': [],
    'example-wget-bad-target-uri.warc.gz': ['3 http://example.com/'],
    'example.warc': ['3 http://example.com/'],
    'example.warc.gz': ['3 http://example.com/'],
    'post-test-more.warc': [],
    'post-test.warc.gz': [],
    'redirect.warc': [],
  };

  it.each(readdirSync(folder).filter((name) => /\.warc(\.gz)?$/u.test(name)))('%s', async (name) => {
    expect(told(await read(readFileSync(join(folder, name))))).toEqual(pages[name]);
  });
});
