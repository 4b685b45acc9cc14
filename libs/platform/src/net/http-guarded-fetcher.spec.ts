import { createServer, type RequestListener, type Server } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Exchange } from './exchange.js';
import { type GuardedFetcherOptions, HttpGuardedFetcher } from './http-guarded-fetcher.js';

const NOW = Temporal.Instant.from('2026-03-02T12:00:00Z');
const PAGE = '<p>来源：国际在线</p>';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** @returns `host:port` of a server on the loopback */
function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}

const fetcher = (options: Partial<GuardedFetcherOptions> = {}) =>
  new HttpGuardedFetcher({ userAgent: 'Imprimatur-test', timeoutMs: 2_000, ...options }, { now: () => NOW });

async function answered(handler: RequestListener, options: Partial<GuardedFetcherOptions> = {}) {
  const host = await serve(handler);
  return fetcher({ allowedPrivateHosts: [host], ...options }).fetch(`http://${host}/page?a=1#part`);
}

describe('a fetch', () => {
  it('brings status, headers, body, address and instant', async () => {
    const result = await answered((request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    });
    expect(result).toMatchObject({ ok: true, value: { status: 200, remoteAddress: '127.0.0.1', fetchedAt: NOW } });
    if (!result.ok) return;
    expect(result.value.url).toMatch(/\/page\?a=1$/u);
    expect(result.value.headers['content-type']).toBe('text/html');
    expect(new TextDecoder().decode(result.value.body)).toBe('GET /page?a=1 Imprimatur-test');
  });

  it('tells each exchange as it went over the wire, redirects too', async () => {
    const told: Exchange[] = [];
    const host = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new', 'set-cookie': ['a=1', 'b=2'] }).end();
      else response.writeHead(200, { 'content-encoding': 'gzip', 'X-Kept': 'as Sent' }).end(gzipSync(PAGE));
    });
    const port = Number(host.split(':')[1]);
    const name = `localhost:${port}`;
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const result = await fetcher({ allowedPrivateHosts: [name], resolve }).fetch(`http://${name}/old`, {
      headers: { accept: 'text/html' },
      onExchange: (exchange) => told.push(exchange),
    });
    expect(result).toMatchObject({ ok: true, value: { status: 200 } });
    if (result.ok) expect(new TextDecoder().decode(result.value.body)).toBe(PAGE);
    const dns = { name: 'localhost', addresses: [{ address: '127.0.0.1', family: 4 }], answeredAt: NOW };
    const common = { remoteAddress: '127.0.0.1', remotePort: port, dns };
    expect(told).toMatchObject([
      { url: `http://${name}/old`, status: 302, statusText: 'Found', ...common },
      { url: `http://${name}/new`, status: 200, statusText: 'OK', ...common },
    ]);
    expect(told[0]?.request).toEqual(
      expect.arrayContaining([
        ['host', name],
        ['accept', 'text/html'],
      ]),
    );
    expect(told[0]?.response).toEqual(
      expect.arrayContaining([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ]),
    );
    expect(told[1]?.response).toEqual(expect.arrayContaining([['X-Kept', 'as Sent']]));
    expect(told[1]?.tls).toBeUndefined();
    expect(Buffer.from(told[1]?.body ?? []).equals(gzipSync(PAGE))).toBe(true);
  });

  it('posts what is to be posted, once, and follows no redirect with it', async () => {
    const seen: string[] = [];
    const host = await serve((request, response) => {
      request.on('data', (chunk: Buffer) =>
        seen.push(`${request.method} ${request.headers['content-type']} ${chunk.toString()}`),
      );
      request.on('end', () => response.writeHead(307, { location: '/elsewhere' }).end('moved'));
    });
    const post = { body: Buffer.from('question'), contentType: 'application/timestamp-query' };
    const result = await fetcher({ allowedPrivateHosts: [host] }).fetch(`http://${host}/`, { post });
    expect(result).toMatchObject({ ok: true, value: { status: 307 } });
    expect(seen).toEqual(['POST application/timestamp-query question']);
  });

  it.each([404, 410, 429, 500, 503, 304])('with status %i is an answer, not a refusal', async (status) => {
    const result = await answered((_, response) => response.writeHead(status).end());
    expect(result).toMatchObject({ ok: true, value: { status } });
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const)('undoes %s', async (encoding, compress) => {
    const result = await answered((_, response) =>
      response.setHeader('Content-Encoding', encoding).end(compress(Buffer.from(PAGE))),
    );
    expect(result.ok && new TextDecoder().decode(result.value.body)).toBe(PAGE);
  });

  it('takes a part of a file as it comes', async () => {
    const host = await serve((request, response) =>
      response
        .writeHead(206, { 'content-encoding': 'gzip', 'content-range': 'bytes 2-5/9' })
        .end(`${request.headers.range} ${request.headers['accept-encoding']}`),
    );
    const headers = { Range: 'bytes=2-5' };
    const result = await fetcher({ allowedPrivateHosts: [host] }).fetch(`http://${host}/`, { headers });
    expect(result.ok && new TextDecoder().decode(result.value.body)).toBe('bytes=2-5 identity');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const)(
    'reads a body in %s that ends before its end as far as it goes, and says so',
    async (encoding, compress) => {
      const packed = compress(Buffer.from(Array.from({ length: 40_000 }, (_, at) => `<p>${at * at}</p>`).join('')));
      const sent = (length: number) =>
        answered((_, response) => response.setHeader('Content-Encoding', encoding).end(packed.subarray(0, length)));
      const cut = await sent(packed.length - 2_000);
      expect(cut).toMatchObject({ ok: true, value: { isCutOff: true } });
      if (cut.ok) expect(new TextDecoder().decode(cut.value.body)).toContain('<p>0</p><p>1</p>');
      expect(await sent(packed.length)).not.toHaveProperty('value.isCutOff');
    },
  );

  it('undoes gzip over gzip, but not three layers', async () => {
    const layers = (count: number) => Array.from({ length: count }, () => 'gzip').join(', ');
    const wrapped = (count: number) =>
      Array.from({ length: count }).reduce<Buffer>((bytes) => gzipSync(bytes), Buffer.from(PAGE));
    const twice = await answered((_, response) => response.setHeader('Content-Encoding', layers(2)).end(wrapped(2)));
    expect(twice.ok && new TextDecoder().decode(twice.value.body)).toBe(PAGE);
    const thrice = await answered((_, response) => response.setHeader('Content-Encoding', layers(3)).end(wrapped(3)));
    expect(thrice).toMatchObject({ ok: false, error: { code: 'FETCH_DECOMPRESSION' } });
  });

  it('follows five redirects and no sixth', async () => {
    const chain: RequestListener = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(302, { Location: `/${left - 1}` }).end();
      else response.end('there');
    };
    const host = await serve(chain);
    const own = fetcher({ allowedPrivateHosts: [host] });
    expect(await own.fetch(`http://${host}/5`)).toMatchObject({ ok: true, value: { url: `http://${host}/0` } });
    expect(await own.fetch(`http://${host}/6`)).toMatchObject({ ok: false, error: { code: 'FETCH_REDIRECTS' } });
  });

  it('sends credentials on to no other origin', async () => {
    const target = await serve((request, response) => response.end(request.headers.authorization ?? 'none'));
    const host = await serve((_, response) => response.writeHead(307, { Location: `http://${target}/` }).end());
    const result = await fetcher({ allowedPrivateHosts: [host, target] }).fetch(`http://${host}/`, {
      headers: { Authorization: 'secret' },
    });
    expect(result.ok && new TextDecoder().decode(result.value.body)).toBe('none');
  });
});

describe('a refusal', () => {
  it.each([
    ['javascript:alert(1)', 'FETCH_SCHEME'],
    ['file:///etc/passwd', 'FETCH_SCHEME'],
    ['ftp://example.org/', 'FETCH_SCHEME'],
    ['example.org', 'FETCH_URL_INVALID'],
    ['http://user:secret@example.org/', 'FETCH_URL_INVALID'],
    ['http://127.0.0.1/', 'FETCH_ADDRESS_FORBIDDEN'],
    ['http://0x7f.1/', 'FETCH_ADDRESS_FORBIDDEN'],
    ['http://2130706433/', 'FETCH_ADDRESS_FORBIDDEN'],
    ['http://[::1]/', 'FETCH_ADDRESS_FORBIDDEN'],
    ['http://[::ffff:127.0.0.1]/', 'FETCH_ADDRESS_FORBIDDEN'],
    ['http://169.254.169.254/latest/meta-data', 'FETCH_ADDRESS_FORBIDDEN'],
    ['http://localhost/', 'FETCH_ADDRESS_FORBIDDEN'],
    ['http://example.org:6379/', 'FETCH_ADDRESS_FORBIDDEN'],
  ])('of %s is %s', async (url, code) => {
    expect(await fetcher().fetch(url)).toMatchObject({ ok: false, error: { code } });
  });

  it('meets a name that leads to a private address', async () => {
    const resolve = async () => [{ address: '10.0.0.1', family: 4 }];
    expect(await fetcher({ resolve }).fetch('http://rebind.example/')).toMatchObject({
      ok: false,
      error: { code: 'FETCH_ADDRESS_FORBIDDEN' },
    });
  });

  it('meets a name at the moment of connecting: it is resolved once, and the answer is what is connected to', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '10.0.0.1' : '127.0.0.1', family: 4 }];
    };
    await fetcher({ resolve }).fetch('http://rebind.example/');
    expect(asked).toBe(1);
  });

  it('meets a redirect to a private address', async () => {
    const inner = await serve((_, response) => response.end('secret'));
    const result = await answered((_, response) => response.writeHead(302, { Location: `http://${inner}/` }).end());
    expect(result).toMatchObject({ ok: false, error: { code: 'FETCH_ADDRESS_FORBIDDEN', url: `http://${inner}/` } });
  });

  it('meets a redirect to another scheme', async () => {
    const result = await answered((_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end());
    expect(result).toMatchObject({ ok: false, error: { code: 'FETCH_SCHEME' } });
  });

  it('meets a body larger than the limit, before all of it came', async () => {
    let sent = 0;
    const result = await answered(
      (_, response) => {
        const more = () => {
          while (sent < 100_000_000 && !response.destroyed) {
            sent += 65_536;
            if (!response.write(Buffer.alloc(65_536))) return;
          }
          response.end();
        };
        response.on('drain', more);
        more();
      },
      { maxBytes: 1_000_000 },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'FETCH_TOO_LARGE' } });
    expect(sent).toBeLessThan(20_000_000);
  });

  it('meets a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const before = process.memoryUsage.rss();
    const result = await answered((_, response) => response.setHeader('Content-Encoding', 'gzip').end(bomb), {
      maxBytes: 5_000_000,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'FETCH_DECOMPRESSION' } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
  });

  it('meets endless headers', async () => {
    const result = await answered((_, response) => response.setHeader('X-Much', 'a'.repeat(100_000)).end());
    expect(result).toMatchObject({ ok: false, error: { code: 'FETCH_TOO_LARGE' } });
  });

  it.each([
    ['that never answers', (() => undefined) satisfies RequestListener],
    [
      'that drips',
      ((_, response) => void setInterval(() => response.write('.'), 50).unref()) satisfies RequestListener,
    ],
  ])('meets a server %s, in time', async (_, handler) => {
    expect(await answered(handler, { timeoutMs: 300 })).toMatchObject({ ok: false, error: { code: 'FETCH_TIMEOUT' } });
  });

  it('meets a server that is not there, breaks off, or sends broken gzip', async () => {
    const host = await serve(() => undefined);
    for (const server of servers.splice(0)) server.close();
    expect(await fetcher({ allowedPrivateHosts: [host] }).fetch(`http://${host}/`)).toMatchObject({
      ok: false,
      error: { code: 'FETCH_UNREACHABLE' },
    });
    expect(await answered((request) => request.socket.destroy())).toMatchObject({
      ok: false,
      error: { code: 'FETCH_UNREACHABLE' },
    });
    expect(
      await answered((_, response) => response.setHeader('Content-Encoding', 'gzip').end('not gzip')),
    ).toMatchObject({ ok: false, error: { code: 'FETCH_DECOMPRESSION' } });
  });

  it('is none when the caller gives up: the reason is thrown', async () => {
    const host = await serve(() => undefined);
    const giving = new AbortController();
    const fetching = fetcher({ allowedPrivateHosts: [host] }).fetch(`http://${host}/`, { signal: giving.signal });
    giving.abort(new Error('scan canceled'));
    await expect(fetching).rejects.toThrow('scan canceled');
  });
});
