import { auditRows } from '@app/audit';
import { partiesRows } from '@app/parties';
import { JobQueues, JobsModule } from '@app/platform';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { twoProcesses } from '@test/two-processes.js';
import { until } from '@test/until.js';
import { runTermJob } from './jobs/run-term.job.js';
import { sweepDueJob } from './jobs/sweep-due.job.js';
import { LicensingJobsModule, licensingJobs } from './licensing-jobs.module.js';
import { licensingRows } from './licensing-rows.js';
import { oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

const LICENSES = 8;

describe.each(BACKENDS)('the term of licenses by job on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  const workers: TestingModule[] = [];
  let database: TestDatabase;
  let service: Process;
  let settings: ReturnType<typeof testSettings>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    const partner = await service.partner(1);
    const work = await service.work('own', '国际在线专稿');
    const { licensed, quoted } = story(
      () => service,
      () => partner,
    );
    for (let number = 0; number < LICENSES; number += 1) await licensed([work]);
    await quoted([work]);

    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows];
    workers.push(
      ...(await twoProcesses({ settings, rows, clock }, [JobsModule.forRoot(licensingJobs), LicensingJobsModule])),
    );
  });
  afterAll(async () => {
    await workers[0]?.get(JobQueues).of(runTermJob).obliterate({ force: true });
    await Promise.all(workers.map((worker) => worker.close()));
    await service.close();
    settings.removeFiles();
    await database.drop();
  });

  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const sweep = () => Promise.all(workers.map((worker) => worker.get(JobQueues).add(sweepDueJob, [{}, {}])));
  const entries = (action: string) => count(`audit_entry WHERE content->>'action' = 'licensing.${action}'`);

  it('two workers that sweep at the same time begin and end each license exactly once', async () => {
    clock.moveTo('2026-12-31T16:00:00Z');
    await sweep();
    await until('all licenses began', async () => (await count(`license WHERE state = 'ACTIVE'`)) === LICENSES);
    await until('the quote lapsed', async () => (await count(`license_request WHERE state = 'LAPSED'`)) === 1);
    clock.moveTo('2027-12-31T16:00:00Z');
    await sweep();
    await until('all licenses ended', async () => (await count(`license WHERE state = 'EXPIRED'`)) === LICENSES);
    await sweep();
    expect({
      began: await entries('license-activated'),
      ended: await entries('license-expired'),
      lapsed: await entries('request-lapsed'),
    }).toEqual({ began: LICENSES, ended: LICENSES, lapsed: 1 });
  });
});
