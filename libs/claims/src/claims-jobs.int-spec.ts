import { auditRows } from '@app/audit';
import { must, PUBLIC_ACTOR } from '@app/kernel';
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
import { CONTENT } from './domain/claim.fixture.js';
import { ClaimsJobsModule, claimsJobs, claimsRows, OpenClaim } from './index.js';
import { sweepDueDraftsJob } from './jobs/sweep-due-drafts.job.js';

const DRAFTS = 40;

describe.each(BACKENDS)('lapsing drafts by job on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-09-02T01:00:00Z');
  const workers: TestingModule[] = [];
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...claimsRows];
    workers.push(
      ...(await twoProcesses({ settings, rows, clock }, [JobsModule.forRoot(claimsJobs), ClaimsJobsModule])),
    );
  });
  afterAll(async () => {
    await workers[0]?.get(JobQueues).of(sweepDueDraftsJob).obliterate({ force: true });
    await Promise.all(workers.map((worker) => worker.close()));
    settings.removeFiles();
    await database.drop();
  });

  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const sweep = () => Promise.all(workers.map((worker) => worker.get(JobQueues).add(sweepDueDraftsJob, [{}, {}])));
  const swept = async (runs: number) => {
    const queue = workers[0]?.get(JobQueues).of(sweepDueDraftsJob);
    await until(`${runs} sweeps ran`, async () => ((await queue?.getCompletedCount()) ?? 0) >= runs);
  };

  it('two workers that sweep at the same time lapse each due draft exactly once, and none that is not due', async () => {
    const [worker] = workers;
    if (worker === undefined) throw new Error('no worker');
    const openClaim = worker.get(OpenClaim, { strict: false });
    for (let n = 0; n < DRAFTS; n += 1) {
      must(await openClaim.execute({ actor: PUBLIC_ACTOR, content: CONTENT, intent: 'DRAFT' }), 'opened');
    }
    clock.moveTo('2026-10-08T15:59:59.999Z');
    await sweep();
    await swept(4);
    expect(await count(`claim WHERE state = 'DRAFT'`)).toBe(DRAFTS);

    clock.moveTo('2026-10-08T16:00:00Z');
    await sweep();
    await until('all drafts lapsed', async () => (await count(`claim WHERE state = 'LAPSED'`)) === DRAFTS);
    await sweep();
    await swept(12);
    expect({
      entries: await count(`audit_entry WHERE content->>'action' = 'claims.draft-lapsed'`),
      messages: await count(`outbox WHERE topic = 'claims.draft-lapsed'`),
    }).toEqual({ entries: DRAFTS, messages: DRAFTS });
  });
});
