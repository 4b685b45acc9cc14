import { auditRows } from '@app/audit';
import { type Actor, must } from '@app/kernel';
import { JobQueues, JobsModule } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { twoProcesses } from '@test/two-processes.js';
import { until } from '@test/until.js';
import { RecordRatification } from './application/record-ratification.js';
import { PartiesJobsModule, partiesJobs, partiesRows } from './index.js';
import { lapseRatificationJob } from './jobs/lapse-ratification.job.js';
import { sweepRatificationsJob } from './jobs/sweep-ratifications.job.js';
import { PartiesApp } from './parties-app.fixture.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const DEMAND = { agentName: '国际在线版权部', counterparty: '晨江新闻网', act: 'Sold a reprint license' };

describe('demands for ratification over HTTP', () => {
  let parties: PartiesApp;
  beforeAll(async () => {
    parties = await PartiesApp.open();
  });
  afterAll(() => parties.close());

  const as = 'legal@newsroom.example';
  const body = { ...DEMAND, noticeReceivedAt: '2026-03-10T09:00:00+08:00' };

  it('run for 30 days from the notice and are decided by legal staff, once', async () => {
    const made = await parties.send('POST', '/ratifications', { as, body });
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'PENDING', lastDay: '2026-04-09', lapsesAt: '2026-04-09T16:00:00Z', rule: 'RATIFICATION' },
    });
    const url = `/ratifications/${made.body.id}`;
    const word = { decision: 'RATIFIED', reason: 'WANTED' };
    const decide = (etag: string, who = as) =>
      parties.change('POST', `${url}/decisions`, etag, { as: who, body: word });
    expect((await decide('"1"', 'desk@newsroom.example')).status).toBe(403);
    expect((await decide('"2"')).body.code).toBe('VERSION_STALE');
    expect(await decide('"1"')).toMatchObject({ status: 200, body: { state: 'RATIFIED', decidedFor: 'WANTED' } });
    expect((await decide('"2"')).body.code).toBe('STATE_REFUSED');
    expect((await parties.send('GET', '/ratifications?state=RATIFIED', { as })).body.items).toMatchObject([
      { id: made.body.id },
    ]);
  });

  it('are for no partner', async () => {
    const partner = 'admin@lanting-daily.example';
    expect((await parties.send('POST', '/ratifications', { as: partner, body })).status).toBe(403);
    expect((await parties.send('GET', '/ratifications', { as: partner })).status).toBe(403);
    const future = { ...body, noticeReceivedAt: '2026-03-11T09:00:00+08:00' };
    expect((await parties.send('POST', '/ratifications', { as, body: future })).body).toMatchObject({
      code: 'RATIFICATION_INVALID',
      problems: [{ pointer: '/noticeReceivedAt' }],
    });
  });
});

describe.each(BACKENDS)('silence by job on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  const workers: TestingModule[] = [];
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
    const rows = [...auditRows, ...partiesRows];
    workers.push(
      ...(await twoProcesses({ settings, rows, clock }, [JobsModule.forRoot(partiesJobs), PartiesJobsModule])),
    );
  });
  afterAll(async () => {
    await workers[0]?.get(JobQueues).of(lapseRatificationJob).obliterate({ force: true });
    await Promise.all(workers.map((worker) => worker.close()));
    settings.removeFiles();
    await database.drop();
  });

  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const sweep = () => Promise.all(workers.map((worker) => worker.get(JobQueues).add(sweepRatificationsJob, [{}, {}])));
  const swept = async (runs: number) => {
    const queue = workers[0]?.get(JobQueues).of(sweepRatificationsJob);
    await until(`${runs} sweeps ran`, async () => ((await queue?.getCompletedCount()) ?? 0) >= runs);
  };

  it('refuses each demand whose time is over exactly once, and none before', async () => {
    const [worker] = workers;
    if (worker === undefined) throw new Error('no worker');
    const record = worker.get(RecordRatification, { strict: false });
    for (let n = 0; n < 20; n += 1) {
      must(await record.execute({ ...DEMAND, noticeReceivedAt: clock.now(), actor: LEGAL }), 'recorded');
    }
    clock.moveTo('2026-04-09T15:59:59.999Z');
    await sweep();
    await swept(4);
    expect(await count(`ratification WHERE state = 'PENDING'`)).toBe(20);
    clock.moveTo('2026-04-09T16:00:00Z');
    await sweep();
    await until('all were refused', async () => (await count(`ratification WHERE state = 'REFUSED'`)) === 20);
    await sweep();
    await swept(12);
    expect({
      entries: await count(`audit_entry WHERE content->>'action' = 'parties.ratification-lapsed'`),
      messages: await count(`outbox WHERE topic = 'parties.ratification-lapsed'`),
      silent: await count(`ratification WHERE decided_for = 'SILENCE'`),
    }).toEqual({ entries: 20, messages: 20, silent: 20 });
  });
});
