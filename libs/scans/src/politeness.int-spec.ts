import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EMPTY_PAGES, type EmptyPages } from './application/follow-scan.js';
import { ForgetQuestions } from './application/forget-questions.js';
import { HOST_GATE, type HostGate } from './application/host-gate.port.js';
import { type PlayedSite, playSite, ScanStage } from './scan-stage.fixture.js';
import { htmlPage } from './scanning.fixture.js';

jest.setTimeout(120_000);
const WEATHER = '明天多云转晴，气温十到十八度，北风二到三级。';
const PAGE = htmlPage('天气', WEATHER);

describe('two workers at one host', () => {
  let site: PlayedSite;
  let stage: ScanStage;
  let underWay = 0;
  let most = 0;
  let asked: { readonly path: string; readonly at: number; readonly headers: NodeJS.Dict<string | string[]> }[] = [];
  /** When anything was asked for, robots.txt too. */
  let times: number[] = [];
  let answer: (path: string) => {
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body?: Buffer;
  };

  beforeEach(async () => {
    [underWay, most, asked, times] = [0, 0, [], []];
    answer = () => ({ status: 200 });
    site = await playSite((request, reply) => {
      const path = request.url ?? '';
      underWay += 1;
      most = Math.max(most, underWay);
      times.push(performance.now());
      if (path !== '/robots.txt') asked.push({ path, at: performance.now(), headers: request.headers });
      const { status, headers = {}, body = PAGE } = path === '/robots.txt' ? { status: 404 } : answer(path);
      return void setTimeout(() => {
        underWay -= 1;
        reply
          .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
          .end(status === 304 ? '' : body);
      }, 30);
    });
  });
  afterEach(async () => {
    site.close();
    await stage.close();
  });
  const open = async (variables: Readonly<Record<string, string>>) => {
    stage = await ScanStage.open({ hosts: [site.host], workers: 2, variables });
  };
  /** When the gate let a worker go to the host, ms; lengthened as they go. Its lease counts from there. */
  const watchGate = (): readonly number[] => {
    const entries: number[] = [];
    for (const worker of stage.workers) {
      const gate = worker.get<HostGate>(HOST_GATE, { strict: false });
      const enter = gate.enter.bind(gate);
      gate.enter = async (host, spacingMs, who) => {
        const answer = await enter(host, spacingMs, who);
        if (answer.kind === 'GO') entries.push(answer.lease.epochMilliseconds);
        return answer;
      };
    }
    return entries;
  };
  const urls = (count: number, label = 'p') =>
    Array.from({ length: count }, (_, at) => ({ kind: 'URL' as const, url: `${site.origin}/${label}${at}` }));

  it('never ask at the same time, nor sooner than the pause between two requests allows', async () => {
    await open({ SCANNER_HOST_DELAY_MS: '150' });
    const entries = watchGate();
    // two scans, so that both workers are sent to the host
    const scans = [await stage.start(urls(3, 'a')), await stage.start(urls(3, 'b'))];
    for (const scanId of scans) await stage.completed(scanId);
    expect(asked).toHaveLength(6);
    // robots.txt stands in the same line: each worker asks for it once at most
    expect(times.length).toBeGreaterThan(6);
    expect(times.length).toBeLessThanOrEqual(8);
    expect(most).toBe(1);
    // WHY not when the requests came: on a busy machine one arrives long after it was let go
    const inOrder = entries.toSorted((x, y) => x - y);
    expect(inOrder.length).toBeGreaterThanOrEqual(times.length);
    expect(Math.min(...inOrder.slice(1).map((at, n) => at - (inOrder[n] ?? 0)))).toBeGreaterThanOrEqual(149);
  });

  it('leave a host alone that asks for quiet, and come back when it is over', async () => {
    await open({});
    let isQuiet = true;
    answer = () => (isQuiet ? { status: 429, headers: { 'retry-after': '3' } } : { status: 200 });
    const scanId = await stage.start(urls(8));
    const paused = async () =>
      (
        await stage.rows<{ reason: string }>('SELECT pause_reason AS reason FROM scan_host WHERE paused_until > now()')
      )[0];
    let pause = await paused();
    while (pause === undefined) pause = await paused();
    expect(pause).toEqual({ reason: 'HTTP_429' });
    const before = asked.length;
    isQuiet = false;
    const report = await stage.completed(scanId);
    expect(before).toBe(1);
    expect(report.scan.progress).toMatchObject({ done: 8, failed: 0 });
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(2_500);
  });

  it('give a host up that never answers as it should, and name every page it owes', async () => {
    await open({});
    answer = () => ({ status: 503, headers: { 'retry-after': '1' } });
    const { scan, failuresByHost } = await stage.scan(urls(9));
    expect(scan.progress).toMatchObject({ targets: 9, done: 0, failed: 9 });
    expect(failuresByHost).toContainEqual(expect.objectContaining({ host: site.host, failure: 'HOST_UNAVAILABLE' }));
    expect(asked.length).toBeLessThan(8);
  });

  it('ask with what the site said last time, and pass over what has not changed', async () => {
    await open({});
    answer = (path) => (path === '/p0' ? { status: 200, headers: { etag: '"v1"' } } : { status: 200 });
    expect((await stage.scan(urls(2))).scan.progress).toMatchObject({ done: 2, skipped: 0 });
    answer = (path) => ({ status: path === '/p0' ? 304 : 200 });
    // the first by its validator, the second by its text
    expect((await stage.scan(urls(2))).scan.progress).toMatchObject({ done: 0, skipped: 2 });
    expect(asked.find(({ path, headers }) => path === '/p0' && headers['if-none-match'] === '"v1"')).toBeDefined();
    answer = () => ({ status: 200 });
    expect((await stage.scan(urls(2), { revisit: 'ALL' })).scan.progress).toMatchObject({ done: 2, skipped: 0 });
    expect(asked.at(-1)?.headers).not.toHaveProperty('if-none-match');
    expect(asked.at(-1)?.headers['user-agent']).toMatch(/^ImprimaturBot\/\S+ \(\+mailto:\S+@\S+\)$/);
  });

  it('ask for a page whole that its site calls unchanged, once a work came in that stands on it', async () => {
    await open({});
    const conditional = () => asked.filter(({ headers }) => 'if-none-match' in headers).length;
    answer = () => ({ status: 200, headers: { etag: '"v1"' } });
    expect((await stage.scan(urls(1))).scan.progress).toMatchObject({ done: 1, findings: 0 });
    answer = () => ({ status: 304 });
    await stage.take(
      'https://news.cri.cn/other',
      '新馆开放',
      '图书馆新馆今天开放，三层阅览室共有八百个座位，周一闭馆整理图书。',
    );
    expect((await stage.scan(urls(1))).scan.progress).toMatchObject({ skipped: 1 });
    expect(conditional()).toBe(1);
    await stage.take('https://news.cri.cn/weather', '天气', WEATHER);
    answer = () => ({ status: 200, headers: { etag: '"v1"' } });
    expect((await stage.scan(urls(1))).scan.progress).toMatchObject({ done: 1, skipped: 0, findings: 1 });
    expect(conditional()).toBe(1);
    answer = () => ({ status: 304 });
    expect((await stage.scan(urls(1))).scan.progress).toMatchObject({ skipped: 1 });
    expect(conditional()).toBe(2);

    // nobody asks any more for what was looked at more than thirty days ago
    const kept = 'SELECT count(questions)::integer AS kept FROM seen_page';
    const forget = stage.get(ForgetQuestions);
    expect(await forget.execute()).toBe(0);
    await stage.rows(`UPDATE seen_page SET looked_at = looked_at - interval '30 days 1 minute'`);
    expect(await stage.rows(kept)).toEqual([{ kept: 1 }]);
    expect(await forget.execute()).toBe(1);
    expect(await stage.rows(kept)).toEqual([{ kept: 0 }]);
  });

  it('ask for a page whole that came cut off, whatever its site says, and take nothing for gone that may be in the rest', async () => {
    await open({});
    const whole = gzipSync(PAGE + Array.from({ length: 9_000 }, (_, at) => `<p>${at * at}</p>`).join(''));
    const headers = { etag: '"v1"', 'content-encoding': 'gzip' };
    answer = () => ({ status: 200, headers, body: whole.subarray(0, -2_000) });
    const { scan, warnings } = await stage.scan(urls(1));
    expect(warnings).toMatchObject([{ warnings: ['BODY_CUT_OFF'] }]);
    const [worker] = stage.workers;
    const empty = await worker?.get<EmptyPages>(EMPTY_PAGES, { strict: false }).ofScan(scan.id, undefined, 10);
    expect(empty).toMatchObject([{ kind: 'UNREACHABLE', because: 'BODY_CUT_OFF' }]);
    // as cut off as before: that is said again
    const again = await stage.scan(urls(1));
    expect([again.scan.progress.skipped, again.warnings[0]?.warnings]).toEqual([1, ['BODY_CUT_OFF']]);
    answer = () => ({ status: 200, headers, body: whole });
    expect((await stage.scan(urls(1))).scan.progress).toMatchObject({ done: 1 });
    expect(asked.at(-1)?.headers).not.toHaveProperty('if-none-match');
    answer = () => ({ status: 304 });
    expect((await stage.scan(urls(1))).scan.progress).toMatchObject({ skipped: 1 });
    expect(asked.at(-1)?.headers).toHaveProperty('if-none-match', '"v1"');
  });
});
