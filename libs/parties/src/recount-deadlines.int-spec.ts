import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditRows } from '@app/audit';
import { type Actor, must } from '@app/kernel';
import { JobQueues, JobsModule, PlatformModule } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { until } from '@test/until.js';
import { DecideRatification } from './application/decide-ratification.js';
import { RecordRatification } from './application/record-ratification.js';
import { PartiesJobsModule, partiesJobs, partiesRows } from './index.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const DEMAND = { agentName: '国际在线版权部', counterparty: '晨江新闻网', act: 'Sold a reprint license' };
const CN_2027 = {
  jurisdiction: 'CN',
  year: 2027,
  source: 'a notice',
  publishedAt: '2026-11-04',
  complete: true,
  holidays: [{ name: "New Year's Day", from: '2027-01-01', to: '2027-01-04' }],
};
const DEMANDS = 60;

describe.each(BACKENDS)('a calendar loaded from a file, on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-12-05T02:00:00Z');
  const open: TestingModule[] = [];
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;

  const start = async (calendarFiles: readonly string[]): Promise<TestingModule> => {
    const rows = [...auditRows, ...partiesRows];
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ settings: { ...settings, calendarFiles }, rows, clock }),
        JobsModule.forRoot(partiesJobs),
        PartiesJobsModule,
      ],
    }).compile();
    open.push(await testing.init());
    return testing;
  };
  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
  });
  afterAll(async () => {
    await open.at(-1)?.get(JobQueues).of(recountDeadlinesJob).obliterate({ force: true });
    await Promise.all(open.map((worker) => worker.close()));
    settings.removeFiles();
    await database.drop();
  });

  it('moves each open demand once, whichever of two workers sees it, and none that was decided', async () => {
    const first = await start([]);
    const record = first.get(RecordRatification, { strict: false });
    const make = async () =>
      must(await record.execute({ ...DEMAND, noticeReceivedAt: clock.now(), actor: LEGAL }), 'ok');
    for (let n = 0; n < DEMANDS; n += 1) await make();
    const decided = await make();
    const decide = first.get(DecideRatification, { strict: false });
    const word = {
      event: 'ActRefused',
      ratificationId: decided.id,
      actor: LEGAL,
      reason: 'UNWANTED',
      seenVersion: 1,
    } as const;
    must(await decide.execute(word), 'decided');
    expect(await count(`ratification WHERE provisional AND last_day = '2027-01-04'`)).toBe(DEMANDS + 1);

    const file = join(settings.dataDir, 'cn-2027.json');
    writeFileSync(file, JSON.stringify(CN_2027));
    // as a restart does: the job could else fall to the worker without the calendar, which changes nothing
    await open.pop()?.close();
    const workers = await Promise.all([start([file]), start([file])]);
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    const final = `ratification WHERE NOT provisional AND last_day = '2027-01-05' AND version = 2`;
    await until('all were counted again', async () => (await count(final)) === DEMANDS);
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    const queue = workers[0]?.get(JobQueues).of(recountDeadlinesJob);
    await until('the queue is empty', async () => (await queue?.getJobCountByTypes('active', 'waiting')) === 0);
    expect({
      entries: await count(`audit_entry WHERE content->>'action' = 'parties.ratification-recounted'`),
      reasons: await count(
        `audit_entry WHERE content->>'reason' = 'CALENDAR_LOADED' AND content->'facts'->>'calendars' = 'CN 2027: a notice'
           AND content->'facts'->>'lapsesAtBefore' = '2027-01-04T16:00:00Z' AND content->'facts'->>'lapsesAt' = '2027-01-05T16:00:00Z'`,
      ),
      messages: await count(`outbox WHERE topic = 'parties.ratification-recounted'`),
      untouched: await count(`ratification WHERE state = 'REFUSED' AND provisional AND last_day = '2027-01-04'`),
    }).toEqual({ entries: DEMANDS, reasons: DEMANDS, messages: DEMANDS, untouched: 1 });
  });
});
