import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { auditRows, VerifyAuditLog } from '@app/audit';
import { type Actor, must } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { JobQueues, JobsModule, OBJECT_STORE, type ObjectStore } from '@app/platform';
import { reprintsRows } from '@app/reprints';
import { syndicationRows } from '@app/syndication';
import { ImportWorks, worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { twoProcesses } from '@test/two-processes.js';
import { until } from '@test/until.js';
import { CancelScan } from './application/cancel-scan.js';
import { ScanPage } from './application/scan-page.js';
import {
  FindFindings,
  type Finding,
  type ScanReport,
  ScansJobsModule,
  StartScan,
  scansJobs,
  scansRows,
  WatchScan,
} from './index.js';
import { scanPageJob } from './jobs/scan-page.job.js';
import { htmlPage, LIBRARY, RIVER, warcOf } from './scanning.fixture.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };

const PAGES: Readonly<
  Record<string, { readonly status?: number; readonly type?: string; readonly body: string | Buffer }>
> = {
  '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /private\n' },
  '/copy': { body: htmlPage('抢修队连夜加固老桥堤坝', RIVER) },
  '/private/copy': { body: htmlPage('抢修队连夜加固老桥堤坝', RIVER) },
  '/foreign': { body: htmlPage('新馆开放', LIBRARY) },
  '/link': { body: htmlPage('推荐', '今天推荐一篇报道。', '<a href="https://news.cri.cn/river">原文</a>') },
  '/unrelated': { body: htmlPage('天气', '明天多云转晴，气温十到十八度，北风二到三级。') },
  '/picture': { type: 'image/png', body: 'x' },
  '/gone': { status: 404, body: 'gone' },
};

describe.each(BACKENDS)('scanning on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-11-24T06:00:00Z');
  const workers: TestingModule[] = [];
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;
  let site: Server;
  let origin: string;

  beforeAll(async () => {
    site = createServer((request, reply) => {
      const {
        status = 200,
        type = 'text/html; charset=utf-8',
        body,
      } = PAGES[request.url ?? ''] ?? { status: 404, body: '' };
      reply.writeHead(status, { 'content-type': type, 'set-cookie': 'tracker=1' }).end(body);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
    origin = `http://${host}`;
    database = await createTestDatabase([]);
    const variables = { FETCH_PRIVATE_HOSTS: host, SCANNER_HOST_DELAY_MS: '0' };
    settings = testSettings(database, { variables, ...(redisUrl === undefined ? {} : { redisUrl }) });
    const rows = [
      ...auditRows,
      ...partiesRows,
      ...worksRows,
      ...licensingRows,
      ...reprintsRows,
      ...syndicationRows,
      ...scansRows,
    ];
    workers.push(
      ...(await twoProcesses({ settings, rows, clock }, [
        { ...JobsModule.forRoot(scansJobs), global: true },
        ScansJobsModule,
      ])),
    );
    const records = [
      { uri: 'https://news.cri.cn/river', title: '抢修队连夜加固老桥堤坝', text: RIVER, source: '国际在线专稿' },
      { uri: 'https://news.cri.cn/library', title: '新馆开放', text: LIBRARY, source: '吉林日报' },
    ].map((record) => ({ ...record, versionCreated: '2026-11-01T00:00:00Z', language: 'zh-Hans' }));
    const imported = await get(ImportWorks).execute({
      actor: ADMIN,
      label: 'test',
      sources: { records, name: 'test' },
    });
    expect(must(imported, 'imported')).toMatchObject({ inserted: 2, rejected: 0 });
  });
  afterAll(async () => {
    await get(JobQueues).of(scanPageJob).obliterate({ force: true });
    await Promise.all(workers.map((worker) => worker.close()));
    settings.removeFiles();
    await database.drop();
    site.close();
  });

  function get<T>(token: abstract new (...args: never[]) => T): T {
    const [worker] = workers;
    if (worker === undefined) throw new Error('no worker');
    return worker.get(token, { strict: false });
  }
  const store = (): ObjectStore => workers[0]?.get(OBJECT_STORE, { strict: false }) as ObjectStore;
  const completed = (scanId: string): Promise<ScanReport> =>
    until('the scan completes', async () => {
      const report = await get(WatchScan).execute(scanId);
      return report?.scan.state === 'COMPLETED' && report;
    });
  const findingsOf = async (scanId: string): Promise<readonly Finding[]> =>
    (await get(FindFindings).execute({ scanId, limit: 200 })).findings;
  const count = async (from: string, ...values: string[]): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`, values))[0]?.n);

  it('looks at every address, says why some gave no page, and keeps what it found with the page it saw', async () => {
    const paths = ['/copy', '/private/copy', '/foreign', '/link', '/unrelated', '/picture', '/gone'];
    const targets = paths.map((path) => ({ kind: 'URL' as const, url: origin + path }));
    const { id } = must(await get(StartScan).execute({ actor: LEGAL, targets }), 'started');
    const { scan, failures } = await completed(id);
    expect(scan.progress).toEqual({ targets: 7, done: 4, failed: 3, skipped: 0, findings: 3 });
    expect(failures.map(({ page, failure }) => [page.slice(origin.length), failure])).toEqual([
      ['/private/copy', 'ROBOTS_DISALLOWED'],
      ['/picture', 'NOT_HTML'],
      ['/gone', 'HTTP_STATUS'],
    ]);
    const findings = await findingsOf(id);
    expect(new Map(findings.map(({ page, verdict }) => [page.slice(origin.length), verdict]))).toEqual(
      new Map([
        ['/copy', 'UNLICENSED_CANDIDATE'],
        ['/foreign', 'NOT_OUR_WORK'],
        ['/link', 'LINK_ONLY'],
      ]),
    );
    const copy = findings.find(({ page }) => page.endsWith('/copy'));
    expect(copy).toMatchObject({
      work: { uri: 'https://news.cri.cn/river' },
      reuse: { class: 'FULL' },
      headline: 'KEPT',
    });
    expect(Buffer.from((await store().get(copy?.contentHash ?? '')) ?? '').toString()).toBe(PAGES['/copy']?.body);
    const [snapshot] = await database.dataSource.query<{ headers: object; text_key: string }[]>(
      'SELECT * FROM page_snapshot WHERE id = $1',
      [copy?.snapshotId],
    );
    expect(snapshot?.headers).not.toHaveProperty('set-cookie');
    const text = Buffer.from((await store().get(snapshot?.text_key ?? '')) ?? '').toString();
    const [span] = copy?.reuse?.spans ?? [];
    expect(text.slice(...(span?.page ?? [0, 0]))).toBe(RIVER.slice(...(span?.work ?? [0, 0])));
    expect((await get(VerifyAuditLog).execute()).problems).toEqual([]);
    expect(await count('audit_entry WHERE subject_type = $1', 'finding')).toBe(3);
  });

  it('takes every page out of an archive and names its broken records', async () => {
    const { key } = await store().put(
      warcOf(['https://copy.example/1', htmlPage('一', RIVER)], 'BROKEN', [
        'https://copy.example/2',
        htmlPage('二', RIVER),
      ]),
    );
    const targets = [{ kind: 'WARC' as const, objectKey: key, name: 'crawl.warc' }];
    const { id } = must(await get(StartScan).execute({ actor: LEGAL, targets }), 'started');
    const { scan, failures } = await completed(id);
    expect(scan.progress).toEqual({ targets: 4, done: 3, failed: 1, skipped: 0, findings: 2 });
    expect(failures).toMatchObject([{ page: 'crawl.warc#2', failure: 'WARC_RECORD_BROKEN' }]);
    expect((await findingsOf(id)).map(({ page, headline }) => [page, headline])).toEqual(
      expect.arrayContaining([
        ['https://copy.example/1', 'ALTERED'],
        ['https://copy.example/2', 'ALTERED'],
      ]),
    );
  });

  it('writes the same rows once when two workers look at the same page again and again', async () => {
    const { key } = await store().put(Buffer.from(htmlPage('抢修队连夜加固老桥堤坝', RIVER)));
    const targets = [{ kind: 'PAGE' as const, objectKey: key, name: 'copy.html' }];
    const { id } = must(await get(StartScan).execute({ actor: LEGAL, targets }), 'started');
    const [target] = await until('the target is there', async () =>
      database.dataSource.query<{ id: string }[]>('SELECT id FROM scan_target WHERE scan_id = $1', [id]),
    );
    const again = workers.flatMap((worker) => [1, 2, 3].map(() => worker.get(ScanPage, { strict: false })));
    await Promise.all(again.map((scanPage) => scanPage.execute({ targetId: target?.id ?? '', attempt: 'LAST' })));
    const { scan } = await completed(id);
    expect(scan.progress).toEqual({ targets: 1, done: 1, failed: 0, skipped: 0, findings: 1 });
    expect(await count('finding WHERE scan_id = $1', id)).toBe(1);
    expect(await count(`outbox WHERE topic = 'scans.scan-completed' AND payload->>'scanId' = $1`, id)).toBe(1);
  });

  it('looks at no further page of a canceled scan', async () => {
    const { key } = await store().put(Buffer.from(htmlPage('另一页', RIVER)));
    const [scanId, targetId] = [crypto.randomUUID(), crypto.randomUUID()];
    await database.dataSource.query(
      `INSERT INTO scan VALUES ($1, 'RUNNING', 'account', now(), now(), NULL, NULL, 1, 0, 0, 0)`,
      [scanId],
    );
    await database.dataSource.query(
      `INSERT INTO scan_target VALUES ($1, $2, 0, 0, 'PAGE', 'copy.html', NULL, $3, NULL, NULL, 'PENDING', NULL, NULL)`,
      [targetId, scanId, key],
    );
    expect(must(await get(CancelScan).execute({ actor: LEGAL, scanId }), 'canceled').state).toBe('CANCELED');
    expect(await get(ScanPage).execute({ targetId, attempt: 'LAST' })).toEqual({ ok: true, value: 'SCAN_ENDED' });
    expect(await count('finding WHERE scan_id = $1', scanId)).toBe(0);
    for (const told of ['outbox WHERE topic', `audit_entry WHERE content->>'action'`])
      expect(await count(`${told} = 'scans.scan-canceled'`)).toBe(1);
  });

  it('cannot rewrite what it found', async () => {
    for (const statement of [
      `UPDATE finding SET page = 'another'`,
      `UPDATE finding SET content_hash = repeat('0', 64)`,
      `UPDATE finding_decision SET verdict = 'LICENSED_OK'`,
      'DELETE FROM finding_decision',
      'DELETE FROM finding',
      'DELETE FROM page_snapshot',
    ]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });

  it.each([
    ['verdict', `UPDATE finding SET verdict = 'LICENSED_OK' WHERE verdict = 'UNLICENSED_CANDIDATE'`],
    ['reasons', `UPDATE finding SET reasons = '[]'`],
    ['version', 'UPDATE finding SET version = version + 1'],
    ['person', `UPDATE finding SET decided_by = 'PERSON'`],
    [
      'history alone',
      `INSERT INTO finding_decision SELECT finding_id, 2, 'REVIEWED', decided_by, decided_at, 'LINK_ONLY', reasons, flags,
         confidence, credit, decision, rules, note, sighting_id FROM finding_decision WHERE sequence = 1`,
    ],
  ])('cannot decide anew without an entry in the history: %s', async (_, statement) => {
    await expect(database.dataSource.query(statement)).rejects.toThrow('does not stand as its history says');
  });
});
