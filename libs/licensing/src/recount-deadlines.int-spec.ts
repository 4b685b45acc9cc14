import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditRows } from '@app/audit';
import { partiesRows } from '@app/parties';
import { JobQueues, JobsModule, PlatformModule } from '@app/platform';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { until } from '@test/until.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';
import { LicensingJobsModule, licensingJobs } from './licensing-jobs.module.js';
import { licensingRows } from './licensing-rows.js';
import { oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

/** A Saturday: 30 days on is Monday 4 January 2027, which the calendar gives off. */
const ISSUED = '2026-12-05T02:00:00Z';
const CN_2027 = {
  jurisdiction: 'CN',
  year: 2027,
  source: 'a notice',
  publishedAt: '2026-11-04',
  complete: true,
  holidays: [{ name: "New Year's Day", from: '2027-01-01', to: '2027-01-04' }],
};
/** Out of the tariff’s grid: stays with the desk. */
const UNPRICED = { uses: ['ai-training'] };
const INVOICES = 3;
const REQUESTS = 4;

describe.each(BACKENDS)('clocks that ran into a year without calendar, on $name', ({ redisUrl }) => {
  const clock = new MovableClock(ISSUED);
  const workers: TestingModule[] = [];
  let database: TestDatabase;
  let service: Process;
  let settings: ReturnType<typeof testSettings>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
  });
  afterAll(async () => {
    await workers[0]?.get(JobQueues).of(recountDeadlinesJob).obliterate({ force: true });
    await Promise.all(workers.map((worker) => worker.close()));
    await service.close();
    settings.removeFiles();
    await database.drop();
  });

  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const entries = (action: string) => count(`audit_entry WHERE content->>'action' = 'licensing.${action}'`);
  const messages = (topic: string) => count(`outbox WHERE topic = 'licensing.${topic}'`);
  const start = async (calendarFiles: readonly string[]) => {
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows];
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ settings: { ...settings, calendarFiles }, rows, clock }),
        JobsModule.forRoot(licensingJobs),
        LicensingJobsModule,
      ],
    }).compile();
    workers.push(await testing.init());
  };

  it('are counted again once, when two workers start with the calendar; what is closed is not', async () => {
    const partner = await service.partner(1);
    const work = await service.work('own', '国际在线专稿');
    const { licensed, draft, step } = story(
      () => service,
      () => partner,
    );
    for (let n = 0; n < INVOICES; n += 1) await licensed([work]);
    for (let n = 0; n <= REQUESTS; n += 1) {
      const drafted = await draft([work], UNPRICED);
      const submitted = await step(drafted.json.id, 'submissions', drafted.etag);
      expect(submitted.json.state).toBe('SUBMITTED');
      if (n === REQUESTS) await step(drafted.json.id, 'withdrawals', submitted.etag, { reason: 'changed our mind' });
    }
    const open = `license_request WHERE state = 'SUBMITTED' AND clock->'provisional'`;
    expect(await count(`${open} @> '{"jurisdiction": "CN", "years": [2027]}'`)).toBe(REQUESTS);
    expect(await count(`license_invoice WHERE provisional AND due_at = '2027-01-04T16:00Z'`)).toBe(INVOICES);

    const file = join(settings.dataDir, 'cn-2027.json');
    writeFileSync(file, JSON.stringify(CN_2027));
    await Promise.all([start([file]), start([file])]);
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    await until('the invoices are final', async () => (await count('license_invoice WHERE provisional')) === 0);
    await until('the requests are final', async () => (await count(`${open} IS NOT NULL`)) === 0);
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    const queue = workers[0]?.get(JobQueues).of(recountDeadlinesJob);
    await until('the queue is empty', async () => (await queue?.getJobCountByTypes('active', 'waiting')) === 0);
    expect({
      due: await count(`license_invoice WHERE due_at = '2027-01-05T16:00Z' AND suspends_at = '2027-01-19T16:00Z'`),
      payments: [await entries('payment-recounted'), await messages('payment-recounted')],
      answers: [await entries('answer-recounted'), await messages('answer-recounted')],
      why: await count(
        `audit_entry WHERE content->>'reason' = 'CALENDAR_LOADED' AND content->'facts'->>'calendars' LIKE '%CN 2027: a notice'`,
      ),
    }).toEqual({
      due: INVOICES,
      payments: [INVOICES, INVOICES],
      answers: [REQUESTS, REQUESTS],
      why: INVOICES + REQUESTS,
    });
  });
});
