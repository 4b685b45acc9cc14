import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { AuditModule, VerifyAuditLog } from '@app/audit';
import { type Actor, must } from '@app/kernel';
import { AuthModule, OBJECT_STORE, type ObjectStore, PlatformModule } from '@app/platform';
import { ScansModule, StartScan, WatchScan } from '@app/scans';
import { ImportWorks, WorksModule } from '@app/works';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { featureRows } from '../apps/api/src/api-features.js';
import { type PlayedSite, playSite } from '../libs/scans/src/scan-stage.fixture.js';
import { htmlPage, RIVER, warcOf } from '../libs/scans/src/scanning.fixture.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
/** Pages in the archive, of which every fifth is a copy: seven stretches long, of which each kill hits another one. */
const ARCHIVED = 2_800;
const ADDRESSES = 60;
const PATIENCE_MS = 150_000;

let site: PlayedSite;
let database: TestDatabase;
let settings: ReturnType<typeof testSettings>;
let service: TestingModule;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  site = await playSite((request, reply) => {
    if (request.url === '/robots.txt') return reply.writeHead(404).end();
    const number = Number(/\d+$/.exec(request.url ?? '')?.[0]);
    const text = number % 3 === 0 ? RIVER : `第${number}页讲的是天气，明天多云转晴。`;
    return void setTimeout(() => {
      reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(htmlPage(`第${number}页`, text));
    }, 40);
  });
  database = await createTestDatabase([]);
  settings = testSettings(database);
  service = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({ settings, rows: featureRows }),
      AuthModule,
      AuditModule,
      WorksModule,
      ScansModule,
    ],
  }).compile();
  await service.init();
  const record = {
    uri: 'https://news.cri.cn/river',
    title: '抢修队连夜加固老桥堤坝',
    text: RIVER,
    source: '国际在线专稿',
    versionCreated: '2026-11-01T00:00:00Z',
    language: 'zh-Hans',
  };
  const sources = { records: [record], name: 'test' };
  must(await service.get(ImportWorks, { strict: false }).execute({ actor: ADMIN, label: 'test', sources }), 'imported');
});
afterAll(async () => {
  for (const worker of processes) worker.kill('SIGKILL');
  await service.close();
  settings.removeFiles();
  await database.drop();
  site.close();
});

/** A worker as it runs in the field, in a process of its own. */
function startWorker(): ChildProcess {
  const key = (): string => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
  const worker = spawn(process.execPath, ['dist/apps/worker/main.js'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: settings.databaseUrl,
      OBJECT_STORE_URL: `file://${settings.objectDir}`,
      ACCESS_TOKEN_SECRET: settings.accessTokenSecret,
      CERTIFICATE_SIGNING_JWK: JSON.stringify(settings.certificateSigningJwk),
      AUDIT_SIGNING_JWK: key(),
      DATA_DIR: settings.dataDir,
      FETCH_PRIVATE_HOSTS: site.host,
      SCANNER_HOST_DELAY_MS: '0',
      SCANNER_LEASE_MS: '4000',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  processes.push(worker);
  return worker;
}

async function ended(scanId: string): Promise<number> {
  const seen = await service.get(WatchScan, { strict: false }).progress(scanId);
  const { done = 0, failed = 0, skipped = 0 } = seen?.scan.progress ?? {};
  return seen?.scan.state === 'COMPLETED' ? Number.POSITIVE_INFINITY : done + failed + skipped;
}

async function reached(scanId: string, count: number): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while ((await ended(scanId)) < count) {
    if (performance.now() > giveUpAt) throw new Error(`not reached: ${count} pages; ${await ended(scanId)} are done`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('a worker killed in the middle of a scan loses nothing and doubles nothing: another one finishes', async () => {
  const pages = Array.from({ length: ARCHIVED }, (_, at) =>
    gzipSync(
      warcOf([
        `https://copy.example/${at}`,
        htmlPage(`第${at}页`, at % 5 === 0 ? RIVER : `第${at}页讲的是收成，果农们摘完了最后一批苹果。`),
      ]),
    ),
  );
  const store = service.get<ObjectStore>(OBJECT_STORE, { strict: false });
  const { key } = await store.put(Buffer.concat(pages));
  const started = await service.get(StartScan, { strict: false }).execute({
    actor: LEGAL,
    targets: [
      { kind: 'WARC', objectKey: key, name: 'crawl.warc.gz' },
      ...Array.from({ length: ADDRESSES }, (_, at) => ({ kind: 'URL' as const, url: `${site.origin}/${at}` })),
    ],
  });
  const { id } = must(started, 'started');
  const first = startWorker();
  await reached(id, 400);
  first.kill('SIGKILL');
  const second = startWorker();
  await reached(id, (await ended(id)) + 800);
  second.kill('SIGKILL');
  startWorker();
  await reached(id, Number.POSITIVE_INFINITY);

  const report = await service.get(WatchScan, { strict: false }).execute(id);
  expect(report?.scan.progress).toMatchObject({
    targets: ARCHIVED + ADDRESSES + 1,
    done: ARCHIVED + ADDRESSES + 1,
    failed: 0,
    skipped: 0,
    findings: ARCHIVED / 5 + ADDRESSES / 3,
  });
  const rows = await database.dataSource.query<{ page: string }[]>('SELECT page FROM finding WHERE scan_id = $1', [id]);
  const expected = [
    ...Array.from({ length: ARCHIVED / 5 }, (_, at) => `https://copy.example/${at * 5}`),
    ...Array.from({ length: ADDRESSES / 3 }, (_, at) => `${site.origin}/${at * 3}`),
  ];
  expect(rows.map(({ page }) => page).toSorted()).toEqual(expected.toSorted());
  const told = await database.dataSource.query<{ n: string }[]>(
    `SELECT count(*) AS n FROM outbox WHERE topic = 'scans.finding-recorded' AND payload->>'scanId' = $1`,
    [id],
  );
  expect(Number(told[0]?.n)).toBe(expected.length);
  expect((await service.get(VerifyAuditLog, { strict: false }).execute()).problems).toEqual([]);
}, 400_000);
