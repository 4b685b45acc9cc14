import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { must } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CancelScan } from './application/cancel-scan.js';
import { RunSchedules } from './application/run-schedules.js';
import { FindSchedules, MoveSchedule, PlanSchedule } from './application/schedules.js';
import { PauseScan, ResumeScan, RunScheduleNow } from './index.js';
import { LEGAL, type PlayedSite, playSite, ScanStage } from './scan-stage.fixture.js';
import { htmlPage, RIVER, warcOf } from './scanning.fixture.js';

jest.setTimeout(120_000);
const link = (path: string): string => `<p><a href="${path}">${path}</a></p>`;

describe('sources of pages', () => {
  let site: PlayedSite;
  let stage: ScanStage;
  let asked: string[] = [];
  let archive = Buffer.alloc(0);
  /** Answers still to be broken off. */
  let broken = 0;
  /** The first byte of a part that is. */
  let breaksFrom = 1;
  let version = 'v1';
  /** What the file becomes when an answer is broken off. */
  let nextVersion = 'v1';
  const ranges: number[] = [];
  const answerPart = (range: string | undefined, reply: ServerResponse) => {
    const [from = 0, to = 0] = (/^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []).slice(1).map(Number);
    ranges.push(from);
    const part = archive.subarray(from, to + 1);
    reply.writeHead(206, {
      'content-range': `bytes ${from}-${from + part.length - 1}/${archive.length}`,
      etag: `"${version}"`,
    });
    if (from < breaksFrom || broken === 0) return reply.end(part);
    broken -= 1;
    version = nextVersion;
    return reply.write(part.subarray(0, 1_000), () => reply.destroy());
  };

  beforeAll(async () => {
    site = await playSite((request, reply) => {
      const path = request.url ?? '';
      asked.push(path);
      const xml = (body: string) => reply.writeHead(200, { 'content-type': 'application/xml' }).end(body);
      if (path === '/robots.txt') return reply.writeHead(200).end('User-agent: *\nDisallow: /private/\n');
      if (path === '/crawl.warc.gz') return answerPart(request.headers.range, reply);
      if (path === '/gone.warc') return reply.writeHead(404).end();
      if (path === '/long-whole.warc') return reply.writeHead(200).end(Buffer.alloc(11_000_000, 'WARC/1.0 '));
      if (path === '/short-whole.warc')
        return reply.writeHead(200).end(warcOf(['https://a.example/1', htmlPage('一', RIVER)]));
      if (path === '/wrong-part.warc') return reply.writeHead(206, { 'content-range': 'bytes 7-9/10' }).end('abc');
      if (path === '/index.xml')
        return xml(`<sitemapindex><sitemap><loc>${site.origin}/map.xml</loc></sitemap></sitemapindex>`);
      if (path === '/map.xml')
        return xml(
          `<urlset><url><loc>${site.origin}/copy</loc></url><url><loc>${site.origin}/other</loc></url></urlset>`,
        );
      if (path === '/feed')
        return xml(`<rss version="2.0"><channel><item><link>${site.origin}/copy</link></item></channel></rss>`);
      if (path === '/cut-map.xml') {
        const addresses = Array.from(
          { length: 3_000 },
          (_, at) => `<url><loc>${site.origin}/copy?${at * at}</loc></url>`,
        );
        const headers = { 'content-type': 'application/xml', 'content-encoding': 'gzip' };
        return reply.writeHead(200, headers).end(gzipSync(`<urlset>${addresses.join('')}</urlset>`).subarray(0, 400));
      }
      const number = Number(/^\/tree\/(\d+)$/.exec(path)?.[1]);
      const links = Number.isNaN(number) ? '' : [1, 2, 3].map((n) => link(`/tree/${number * 3 + n}`)).join('');
      const text = path === '/copy' ? RIVER : `这一页是${path}，讲的是天气，明天多云转晴，气温十到十八度。`;
      return reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(htmlPage(path, text, links));
    });
    stage = await ScanStage.open({ hosts: [site.host], workers: 2 });
  });
  afterAll(async () => {
    await stage.close();
    site.close();
  });

  it('each address is looked at once, however many sources name it', async () => {
    const { scan } = await stage.scan([
      { kind: 'SITEMAP', url: `${site.origin}/index.xml` },
      { kind: 'FEED', url: `${site.origin}/feed` },
      { kind: 'URL', url: `${site.origin}/copy` },
    ]);
    // three asked for, the inner sitemap, and one page more
    expect(scan.progress).toMatchObject({ targets: 5, done: 5, failed: 0, findings: 1 });
    expect(asked.filter((path) => path === '/copy')).toHaveLength(1);
  });

  it('one that came cut off is read as far as it goes, and named', async () => {
    const { warnings } = await stage.scan([{ kind: 'SITEMAP', url: `${site.origin}/cut-map.xml` }]);
    expect(warnings).toMatchObject([{ page: `${site.origin}/cut-map.xml`, warnings: ['BODY_CUT_OFF'] }]);
  });

  it('a crawl keeps to its depth', async () => {
    asked = [];
    const { scan } = await stage.scan([{ kind: 'SITE', url: `${site.origin}/tree/0`, depth: 2, budget: 500 }]);
    expect(scan.progress).toMatchObject({ targets: 1 + 1 + 3 + 9, failed: 0 });
    expect(asked.filter((path) => path.startsWith('/tree/'))).toHaveLength(13);
  });

  it('and to its budget', async () => {
    const { scan } = await stage.scan([{ kind: 'SITE', url: `${site.origin}/tree/0`, depth: 20, budget: 30 }], {
      revisit: 'ALL',
    });
    expect(scan.progress).toMatchObject({ targets: 31, failed: 0 });
  });

  it('a scan of declared reprints says so where there are none', async () => {
    const { failures } = await stage.scan([{ kind: 'REPRINTS' }]);
    expect(failures).toMatchObject([{ page: 'reprints:all', failure: 'SOURCE_EMPTY' }]);
  });

  it('an archive is read where it lies, part by part, and goes on after the last record where it broke off', async () => {
    // two parts and more: each page is long, and nothing of it compresses
    const pages = Array.from({ length: 600 }, (_, at): readonly [string, string] => [
      `https://archived.example/${at}`,
      htmlPage(`第${at}页`, at === 595 ? RIVER : '天气', `<!-- ${randomBytes(9_000).toString('base64')} -->`),
    ]);
    archive = Buffer.concat(pages.map((page) => gzipSync(warcOf(page))));
    broken = 1;
    const { scan, archiveBytes, failures } = await stage.scan([{ kind: 'WARC', url: `${site.origin}/crawl.warc.gz` }]);
    expect(failures).toEqual([]);
    expect(scan.progress).toMatchObject({ targets: 601, done: 601, failed: 0, findings: 1 });
    expect(archiveBytes).toEqual({ read: archive.length, total: archive.length });
    // the part that broke off is asked for again, and of what was done before it the head alone
    const first = ranges.filter((from) => from === 0).length;
    expect(first).toBe(2);
    expect(ranges.length).toBeLessThanOrEqual(8);
    // whoever wants a page of the host is sent there at once
    const woken = 'SELECT woken_until FROM scan_host WHERE host = $1';
    expect(await stage.rows(woken, [site.host])).toEqual([{ woken_until: null }]);
  });

  it('an archive that was changed before it was gone on with is named, and not read on in the middle', async () => {
    archive = Buffer.concat([archive, archive]);
    breaksFrom = 8_388_608;
    broken = 1;
    nextVersion = 'v2';
    const { scan, failures } = await stage.scan([{ kind: 'WARC', url: `${site.origin}/crawl.warc.gz` }]);
    expect(failures).toMatchObject([
      { failure: 'WARC_UNREADABLE', detail: expect.stringContaining('changed after byte') },
    ]);
    // what was done before stands; the last hundreds of records are not there
    expect(scan.progress).toMatchObject({ done: 800, failed: 1 });
  });

  it.each([
    ['no part of a long file', '/long-whole.warc', 'FETCH_TOO_LARGE'],
    ['another part than was asked for', '/wrong-part.warc', 'WARC_UNREADABLE'],
    ['no such file', '/gone.warc', 'HTTP_STATUS'],
    ['nothing to robots', '/private/crawl.warc', 'ROBOTS_DISALLOWED'],
  ])('an archive of a site that gives %s is named', async (_, path, failure) => {
    const { failures, scan } = await stage.scan([{ kind: 'WARC', url: `${site.origin}${path}` }]);
    expect(failures).toMatchObject([{ page: `${site.origin}${path}`, failure }]);
    expect(scan.progress).toMatchObject({ targets: 1, failed: 1 });
  });

  it('an archive of a site that knows no parts is read all the same, where it is not too long', async () => {
    const { scan } = await stage.scan([{ kind: 'WARC', url: `${site.origin}/short-whole.warc` }]);
    expect(scan.progress).toMatchObject({ targets: 2, done: 2, failed: 0, findings: 1 });
  });

  it('a paused scan waits, goes on where it was, and can be canceled', async () => {
    const targets = Array.from({ length: 40 }, (_, at) => ({ kind: 'URL' as const, url: `${site.origin}/page${at}` }));
    const scanId = await stage.start(targets);
    expect(await stage.get(PauseScan).execute({ actor: LEGAL, scanId })).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const [held] = await stage.rows<{ done_count: number; state: string }>('SELECT * FROM scan WHERE id = $1', [
      scanId,
    ]);
    expect(held?.state).toBe('PAUSED');
    expect(held?.done_count).toBeLessThan(40);
    expect(await stage.get(ResumeScan).execute({ actor: LEGAL, scanId })).toMatchObject({ ok: true });
    expect((await stage.completed(scanId)).scan.progress).toMatchObject({ targets: 40, done: 40 });
    expect(await stage.get(CancelScan).execute({ actor: LEGAL, scanId })).toMatchObject({ ok: false });
  });

  it('a schedule asks for its scan once, however many workers look, and then for the next run', async () => {
    const planned = await stage.get(PlanSchedule).execute({
      actor: LEGAL,
      draft: { name: 'copy', every: 'P1D', targets: [{ kind: 'URL', url: `${site.origin}/copy` }] },
    });
    const id = planned.ok ? planned.value.id : '';
    await Promise.all(stage.workers.map((worker) => worker.get(RunSchedules, { strict: false }).execute()));
    const schedule = await stage.get(FindSchedules).one(id);
    expect(schedule).toMatchObject({ state: 'ACTIVE', version: 2 });
    expect(schedule?.nextRunAt.since(schedule.createdAt).total('hours')).toBeCloseTo(24, 3);
    const scans = await stage.rows<{ id: string }>('SELECT id FROM scan WHERE schedule_id = $1', [id]);
    expect(scans.map((scan) => scan.id)).toEqual([schedule?.lastScanId]);
    const before = schedule?.nextRunAt;
    const asked = must(await stage.get(RunScheduleNow).execute({ actor: LEGAL, scheduleId: id }), 'asked');
    expect(asked).toMatchObject({ scheduleId: id, requestedBy: LEGAL.id });
    expect(await stage.get(FindSchedules).one(id)).toMatchObject({
      nextRunAt: before,
      lastScanId: asked.id,
      version: 3,
    });
    must(await stage.get(MoveSchedule).execute({ actor: LEGAL, scheduleId: id, event: 'ScheduleEnded' }), 'ended');
    expect(await stage.get(RunScheduleNow).execute({ actor: LEGAL, scheduleId: id })).toMatchObject({ ok: false });
    // it was looked at before and has not changed: no new work
    expect((await stage.completed(scans[0]?.id ?? '')).scan.progress).toMatchObject({ skipped: 1, findings: 0 });
  });
});
