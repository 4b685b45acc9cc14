import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type PlayedSite, playSite, ScanStage } from './scan-stage.fixture.js';
import { htmlPage, RIVER, warcOf } from './scanning.fixture.js';

/** Takes one line of ten megabytes. */
const LONG_LINE = `<!doctype html><title>long</title><p>${RIVER}</p><p>${'word '.repeat(1_960_000)}</p>`;
const DEEP = `<!doctype html><meta charset="utf-8"><title>deep</title>${'<div>'.repeat(200_000)}${RIVER}`;
/** What follows the article comes to some kilobytes compressed. */
const WHOLE = gzipSync(
  htmlPage('断流', RIVER) + Array.from({ length: 9_000 }, (_, at) => `<p>${at * at}</p>`).join(''),
);
const CUT_OFF = WHOLE.subarray(0, WHOLE.length - 2_000);
const MISLABELED = Buffer.from(htmlPage('标签', RIVER));

let site: PlayedSite;
let stage: ScanStage;

beforeAll(async () => {
  site = await playSite((request, reply) => {
    const html = (body: string | Buffer, headers: Record<string, string> = {}) =>
      reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
    switch (request.url) {
      case '/robots.txt':
        return reply.writeHead(404).end();
      case '/good':
        return html(htmlPage('抢修队连夜加固老桥堤坝', RIVER));
      case '/endless': {
        reply.writeHead(200, { 'content-type': 'text/html' });
        const more = () => {
          while (!reply.destroyed && reply.write('<p>and on</p>'.repeat(9_000)));
        };
        reply.on('drain', more);
        return more();
      }
      case '/bomb':
        return html(gzipSync(Buffer.alloc(300_000_000, '<p>x')), { 'content-encoding': 'gzip' });
      case '/broken-gzip':
        return html('not gzip at all', { 'content-encoding': 'gzip' });
      case '/cut-gzip':
        return html(CUT_OFF, { 'content-encoding': 'gzip' });
      case '/long-line':
        return html(LONG_LINE);
      case '/deep':
        return html(DEEP);
      case '/mislabeled':
        return html(MISLABELED, { 'content-type': 'text/html; charset=shift_jis' });
      case '/loop':
        return reply.writeHead(302, { location: '/loop' }).end();
      case '/to-private':
        return reply.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
      case '/to-file':
        return reply.writeHead(302, { location: 'file:///etc/passwd' }).end();
      case '/empty':
        return html('');
      case '/picture':
        return reply.writeHead(200, { 'content-type': 'image/png' }).end('x');
      case '/breaks-off':
        return request.socket.destroy();
      case '/broken-map.xml':
        return reply.writeHead(200, { 'content-type': 'application/xml' }).end('<html><p>no map</p></html>');
      case '/bomb-map.xml.gz':
        return reply
          .writeHead(200, { 'content-type': 'application/gzip' })
          .end(gzipSync(Buffer.alloc(80_000_000, '<url>')));
      default:
        return reply.writeHead(404).end();
    }
  });
  stage = await ScanStage.open({ hosts: [site.host] });
});
afterAll(async () => {
  await stage.close();
  site.close();
});

it('bad input is named in the report, each by its code, and stops nothing', async () => {
  const paths = [
    '/good',
    '/endless',
    '/bomb',
    '/broken-gzip',
    '/cut-gzip',
    '/long-line',
    '/deep',
    '/mislabeled',
    '/loop',
    '/to-private',
    '/to-file',
    '/empty',
    '/picture',
    '/breaks-off',
    '/gone',
  ];
  const list = [
    ...paths.map((path) => site.origin + path),
    'javascript:alert(1)',
    'data:text/html,<p>x</p>',
    'http://10.0.0.7/intranet',
    'http://[::1]/',
    'http://127.0.0.1:1/',
    'http://user:secret@203.0.113.1/',
  ];
  const bombs = Array.from({ length: 3 }, () => gzipSync(Buffer.alloc(70_000_000, 'x')));
  const archive = Buffer.concat([
    gzipSync(warcOf(['https://copy.example/1', htmlPage('一', RIVER)])),
    Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ...bombs,
    gzipSync(warcOf('BROKEN')),
    gzipSync(warcOf(['https://copy.example/2', htmlPage('二', RIVER)])),
  ]);
  const report = await stage.scan([
    { kind: 'LIST', objectKey: await stage.keep(Buffer.from(list.join('\n'))), name: 'addresses.txt' },
    { kind: 'WARC', objectKey: await stage.keep(archive), name: 'crawl.warc.gz' },
    { kind: 'WARC', objectKey: await stage.keep(Buffer.from('no archive')), name: 'no.warc' },
    { kind: 'WARC', objectKey: 'f'.repeat(64), name: 'missing.warc' },
    { kind: 'LIST', objectKey: await stage.keep(Buffer.from([0, 1, 2, 0xff, 0xfe, 0])), name: 'binary.csv' },
    { kind: 'PAGE', objectKey: await stage.keep(gzipSync(htmlPage('压缩', RIVER))), name: 'page.html.gz' },
    { kind: 'SITEMAP', url: `${site.origin}/broken-map.xml` },
    { kind: 'SITEMAP', url: `${site.origin}/bomb-map.xml.gz` },
    { kind: 'FEED', url: `${site.origin}/good` },
  ]);

  const named = report.failures.map(({ page, failure }) => [page.replace(site.origin, ''), failure]);
  expect(Object.fromEntries(named)).toMatchObject({
    '/endless': 'FETCH_TOO_LARGE',
    '/bomb': 'FETCH_DECOMPRESSION',
    '/broken-gzip': 'FETCH_DECOMPRESSION',
    '/loop': 'FETCH_REDIRECTS',
    '/to-private': 'FETCH_ADDRESS_FORBIDDEN',
    '/to-file': 'FETCH_SCHEME',
    '/empty': 'NO_TEXT',
    '/picture': 'NOT_HTML',
    '/breaks-off': 'FETCH_UNREACHABLE',
    '/gone': 'HTTP_STATUS',
    'javascript:alert(1)': 'ADDRESS_INVALID',
    'data:text/html,<p>x</p>': 'ADDRESS_INVALID',
    'http://10.0.0.7/intranet': 'FETCH_ADDRESS_FORBIDDEN',
    'http://[::1]/': 'FETCH_ADDRESS_FORBIDDEN',
    'http://127.0.0.1:1/': 'FETCH_ADDRESS_FORBIDDEN',
    'crawl.warc.gz#2': 'WARC_RECORD_BROKEN',
    'crawl.warc.gz#3': 'WARC_RECORD_BROKEN',
    'missing.warc': 'OBJECT_MISSING',
    'binary.csv': 'SOURCE_UNREADABLE',
    'page.html.gz': 'NOT_HTML',
    '/broken-map.xml': 'SOURCE_UNREADABLE',
    '/bomb-map.xml.gz': 'SOURCE_UNREADABLE',
  });
  expect(
    Object.fromEntries(report.warnings.map(({ page, warnings }) => [page.replace(site.origin, ''), warnings])),
  ).toEqual({
    '/cut-gzip': ['BODY_CUT_OFF'],
    '/deep': ['DEPTH_CAPPED'],
    '/long-line': ['TEXT_CAPPED'],
    '/mislabeled': ['CHARSET_MISLABELED'],
  });
  const found = await stage.rows<{ page: string }>('SELECT page FROM finding ORDER BY page');
  expect(found.map(({ page }) => page.replace(site.origin, '')).toSorted()).toEqual([
    '/cut-gzip',
    '/deep',
    '/good',
    '/long-line',
    '/mislabeled',
    'https://copy.example/1',
    'https://copy.example/2',
  ]);
  const { targets, done, failed, skipped } = report.scan.progress;
  expect(done + failed + skipped).toBe(targets);
  const sums = report.failuresByHost.reduce((sum, { count }) => sum + count, 0);
  expect(sums).toBe(failed);
  expect(report.failuresByHost.find(({ failure }) => failure === 'FETCH_REDIRECTS')).toEqual({
    host: site.host,
    failure: 'FETCH_REDIRECTS',
    count: 1,
  });
}, 120_000);
