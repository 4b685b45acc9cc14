import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditRows } from '@app/audit';
import type { Actor } from '@app/kernel';
import { JobQueues, JobsModule } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { twoProcesses } from '@test/two-processes.js';
import { until } from '@test/until.js';
import { HoldingsModule, OpenSubjectRequest, RetentionJobsModule, retentionJobs, retentionRows } from './index.js';
import { answerRequestsJob } from './jobs/answer-requests.job.js';
import { eraseOverdueJob } from './jobs/erase-overdue.job.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };

describe.each(BACKENDS)('personal data by job on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-09-02T01:00:00Z');
  const workers: TestingModule[] = [];
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
    workers.push(
      ...(await twoProcesses({ settings, rows: [...auditRows, ...retentionRows], clock }, [
        JobsModule.forRoot(retentionJobs),
        HoldingsModule.forRoot({ holdings: [], references: [] }),
        RetentionJobsModule,
      ])),
    );
  });
  afterAll(async () => {
    await workers[0]?.get(JobQueues).of(answerRequestsJob).obliterate({ force: true });
    await Promise.all(workers.map((worker) => worker.close()));
    settings.removeFiles();
    await database.drop();
  });

  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const run = (job: typeof answerRequestsJob) =>
    Promise.all(workers.map((worker) => worker.get(JobQueues).add(job, [{}, {}])));

  it('a confirmed request is answered once, by letter; what is left of it goes with its time', async () => {
    const [worker] = workers;
    if (worker === undefined) throw new Error('no worker');
    const asked = await worker.get(OpenSubjectRequest, { strict: false }).execute({
      actor: LEGAL,
      kind: 'ACCESS',
      law: 'PIPL',
      email: 'li.hua@reader.example',
      onBehalf: { reason: 'passport seen' },
    });
    await run(answerRequestsJob);
    await until('the request is answered', async () => (await count(`subject_request WHERE state = 'ANSWERED'`)) === 1);
    const letters = () => {
      try {
        return readdirSync(join(settings.dataDir, 'mail')).filter((name) => name.startsWith(`${asked.id}.ANSWERED`));
      } catch {
        return [];
      }
    };
    await until('the letter is written', async () => letters().length === 1);
    expect(await count(`audit_entry WHERE content->>'action' = 'retention.request-answered'`)).toBe(1);
    clock.moveTo('2029-09-10T00:00:00Z');
    await run(eraseOverdueJob);
    await until('the address is erased', async () => (await count('subject_request WHERE email IS NOT NULL')) === 0);
    // of the four runs each passes over what another one has in hand: all is told when all have ended
    const queue = worker.get(JobQueues).of(eraseOverdueJob);
    await until('all runs ended', async () => (await queue.getJobCountByTypes('active', 'waiting')) === 0);
    expect(await count('retention_run')).toBeGreaterThanOrEqual(2);
    // the copy and the request, each once
    expect(await count(`audit_entry WHERE content->>'action' = 'retention.data-erased'`)).toBe(
      1 + (await count(`subject_request_part`)),
    );
    expect(await count('audit_disclosure')).toBe(0);
  });
});
