import { auditRows } from '@app/audit';
import { type Actor, must } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { JobsModule } from '@app/platform';
import { ImportWorks, worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { until } from '@test/until.js';
import type { FindingDetailView, FindingView } from './http/finding.view.js';
import type { ScanView } from './http/scan.view.js';
import type { UploadView } from './http/upload.dto.js';
import { ScansHttpModule, ScansJobsModule, scansJobs, scansRows } from './index.js';
import { htmlPage, RIVER, warcOf } from './scanning.fixture.js';

const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const PARTNER: Actor = { kind: 'PERSON', id: 'account-partner', roles: ['PARTNER'], partnerId: 'partner-1' };
const PAGE = htmlPage('老桥险情', RIVER, '<script>alert(1)</script>');

describe('scans over HTTP', () => {
  const clock = new MovableClock('2026-11-24T06:00:00Z');
  let database: TestDatabase;
  let service: HttpApp;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...scansRows];
    const jobs = { ...JobsModule.forRoot(scansJobs), global: true };
    service = await openHttpApp(database, { rows, imports: [jobs, ScansJobsModule, ScansHttpModule], clock });
    const record = {
      uri: 'https://news.cri.cn/river',
      title: '抢修队连夜加固老桥堤坝',
      text: RIVER,
      source: '国际在线专稿',
    };
    const records = [{ ...record, versionCreated: '2026-11-01T00:00:00Z', language: 'zh-Hans' }];
    const imported = await service.app
      .get(ImportWorks, { strict: false })
      .execute({ actor: ADMIN, label: 'test', sources: { records, name: 'test' } });
    expect(must(imported, 'imported')).toMatchObject({ inserted: 1 });
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  async function call<T>(
    method: 'GET' | 'POST',
    url: string,
    payload?: object | string | Uint8Array,
    type?: string,
    actor: Actor = LEGAL,
  ) {
    const answer = await service.app.inject({
      method,
      url,
      headers: { ...(await service.bearer(actor)), ...(type === undefined ? {} : { 'content-type': type }) },
      ...(payload === undefined ? {} : { payload: payload instanceof Uint8Array ? Buffer.from(payload) : payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: (isJson ? answer.json() : {}) as T,
    };
  }
  const finished = (scanId: string): Promise<ScanView> =>
    until('the scan completes', async () => {
      const { body } = await call<ScanView>('GET', `/api/v1/scans/${scanId}`);
      return body.state === 'COMPLETED' && body;
    });

  it('takes a page as bytes or as base64, scans it, and shows what it found', async () => {
    const raw = await call<UploadView>('POST', '/api/v1/scans/uploads?name=copy.html', PAGE, 'text/html');
    expect(raw).toMatchObject({ status: 201, body: { name: 'copy.html', size: Buffer.byteLength(PAGE) } });
    const json = await call<UploadView>('POST', '/api/v1/scans/uploads', {
      base64: Buffer.from(PAGE).toString('base64'),
    });
    expect(json.body.key).toBe(raw.body.key);

    const started = await call<ScanView>('POST', '/api/v1/scans', {
      targets: [{ upload: raw.body.key, name: 'copy.html', url: 'https://copy.example/1' }],
    });
    expect(started).toMatchObject({ status: 202, headers: { location: `/api/v1/scans/${started.body.id}` } });
    expect(await finished(started.body.id)).toMatchObject({
      progress: { targets: 1, done: 1, failed: 0, findings: 1 },
      failures: [],
    });

    const { body } = await call<{ items: FindingView[] }>('GET', `/api/v1/scans/${started.body.id}/findings`);
    expect(body.items).toMatchObject([
      {
        page: 'https://copy.example/1',
        verdict: 'UNLICENSED_CANDIDATE',
        alteredHeadline: true,
        work: { uri: 'https://news.cri.cn/river' },
        reuse: { class: 'FULL', spans: [{ work: [0, RIVER.length] }] },
        decision: { verdict: 'NOT_LICENSED' },
        contentHash: raw.body.key,
      },
    ]);
    const one = await call<FindingDetailView>('GET', `/api/v1/findings/${body.items[0]?.id ?? ''}`);
    expect(one.body.snapshot).toMatchObject({
      contentHash: raw.body.key,
      charset: 'utf-8',
      size: Buffer.byteLength(PAGE),
    });
    const all = await call<{ items: FindingView[] }>(
      'GET',
      `/api/v1/findings?workId=${body.items[0]?.work?.id ?? ''}&verdict=UNLICENSED_CANDIDATE`,
    );
    expect(all.body.items).toHaveLength(1);

    const stored = await call('GET', `/api/v1/findings/${body.items[0]?.id ?? ''}/snapshot`);
    expect(stored.text).toBe(PAGE);
    expect(stored.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; /),
    });
  });

  it('takes an upload as it comes in, of any length, again under the same Idempotency-Key, and no empty one', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let piece = 0; piece < 40; piece += 1) yield Buffer.alloc(1_000_000, piece);
    }
    const url = await service.listen();
    const upload = async () => {
      const answer = await fetch(`${url}/api/v1/scans/uploads?name=crawl.warc`, {
        method: 'POST',
        headers: { ...(await service.bearer(LEGAL)), 'content-type': 'application/warc', 'idempotency-key': 'crawl' },
        body: ReadableStream.from(pieces()),
        duplex: 'half',
      });
      return { status: answer.status, body: await answer.json() };
    };
    const first = await upload();
    expect(first).toMatchObject({ status: 201, body: { size: 40_000_000, name: 'crawl.warc' } });
    expect(await upload()).toEqual(first);
    expect(await call('POST', '/api/v1/scans/uploads', '', 'text/html')).toMatchObject({ status: 400 });
    expect(await call('POST', '/api/v1/scans/uploads', 'url\nhttps://a.example/', 'text/csv')).toMatchObject({
      status: 201,
    });
  });

  it('tells the numbers of a scan as events until it ends; headers alone when only they are asked for', async () => {
    const { body: upload } = await call<UploadView>('POST', '/api/v1/scans/uploads', PAGE, 'text/html');
    const targets = [{ upload: upload.key, name: 'copy.html' }];
    const { body: scan } = await call<ScanView>('POST', '/api/v1/scans', { targets });
    const told = await call('GET', `/api/v1/scans/${scan.id}/progress`);
    expect(told).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-content-type-options': 'nosniff' },
    });
    const events = told.text.trim().split('\n\n');
    expect(events.at(-1)).toMatch(/^event: end\ndata: \{.*"state":"COMPLETED"/);
    expect(new Set(events).size).toBe(events.length);
    expect(events.slice(0, -1).every((event) => event.startsWith('event: progress\ndata: {'))).toBe(true);

    const { body: held } = await call<ScanView>('POST', '/api/v1/scans', { targets });
    await call('POST', `/api/v1/scans/${held.id}/pauses`);
    const head = await fetch(`${await service.listen()}/api/v1/scans/${held.id}/progress`, {
      method: 'HEAD',
      headers: await service.bearer(LEGAL),
    });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it('pages through findings by cursor', async () => {
    const archive = warcOf(
      ...[1, 2, 3].map((n): [string, string] => [`https://copy.example/${n}`, htmlPage(`第${n}页`, RIVER)]),
    );
    const { body: upload } = await call<UploadView>('POST', '/api/v1/scans/uploads', archive, 'application/warc');
    const { body: scan } = await call<ScanView>('POST', '/api/v1/scans', {
      targets: [{ warc: upload.key, name: 'crawl.warc' }],
    });
    await finished(scan.id);
    const pages: string[] = [];
    for (let url: string | undefined = `/api/v1/scans/${scan.id}/findings?limit=2`; url !== undefined; ) {
      const { body, headers }: { body: { items: FindingView[] }; headers: Record<string, unknown> } = await call(
        'GET',
        url,
      );
      pages.push(...body.items.map(({ page }) => page));
      url = /<([^>]+)>; rel="next"/.exec(typeof headers.link === 'string' ? headers.link : '')?.[1];
    }
    expect(pages.toSorted()).toEqual([1, 2, 3].map((n) => `https://copy.example/${n}`));
  });

  it('refuses what is no target, a second end, and anybody who is not the publisher’s own', async () => {
    const refused = await call<{ code: string }>('POST', '/api/v1/scans', { targets: [{ url: 'ftp://a.example/' }] });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'SCAN_TARGETS_INVALID', problems: [{ pointer: '/targets/0/url' }] },
    });
    expect(await call('POST', '/api/v1/scans', { targets: [{}] })).toMatchObject({
      status: 422,
      body: { code: 'SCAN_TARGETS_INVALID' },
    });
    expect(await call('POST', '/api/v1/scans', { targets: [] })).toMatchObject({ status: 400 });
    expect(await call('POST', '/api/v1/scans/uploads', { base64: '***' })).toMatchObject({ status: 400 });
    expect(await call('GET', `/api/v1/scans/${crypto.randomUUID()}`)).toMatchObject({
      status: 404,
      body: { code: 'SCAN_UNKNOWN' },
    });
    expect(await call('GET', `/api/v1/findings/${crypto.randomUUID()}/snapshot`)).toMatchObject({
      status: 404,
      body: { code: 'FINDING_UNKNOWN' },
    });
    expect(await call('GET', '/api/v1/scans', undefined, undefined, PARTNER)).toMatchObject({ status: 403 });

    const { body: list } = await call<{ items: ScanView[] }>('GET', '/api/v1/scans');
    const done = list.items.find(({ state }) => state === 'COMPLETED');
    expect(await call('POST', `/api/v1/scans/${done?.id ?? ''}/cancellations`)).toMatchObject({
      status: 409,
      body: { code: 'STATE_REFUSED' },
    });
  });
});
