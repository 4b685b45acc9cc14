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
import { LicenseId } from './domain/license.js';
import { sweepRightsJob } from './jobs/sweep-rights.job.js';
import { LicensingJobsModule, licensingJobs } from './licensing-jobs.module.js';
import { licensingRows } from './licensing-rows.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

describe.each(BACKENDS)('what is due on granted rights, by job on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  const workers: TestingModule[] = [];
  let database: TestDatabase;
  let service: Process;
  let settings: ReturnType<typeof testSettings>;
  let licenseId: string;
  let agreementUrl: string;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    const partner = await service.partner(1);
    const work = await service.work('own', '国际在线专稿');
    const { licensed } = story(
      () => service,
      () => partner,
    );
    const agreement = await licensed([work], { copies: 3, termStartsAt: '2026-12-01T00:00:00+08:00' });
    licenseId = String(agreement.json.licenseId);
    agreementUrl = `/api/v1/agreements/${String(agreement.json.id)}`;
    await service.post(`/api/v1/licenses/${licenseId}/reservations`, partner, { key: 'held', uses: 3 });

    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows];
    workers.push(
      ...(await twoProcesses({ settings, rows, clock }, [JobsModule.forRoot(licensingJobs), LicensingJobsModule])),
    );
  });
  afterAll(async () => {
    await workers[0]?.get(JobQueues).of(sweepRightsJob).obliterate({ force: true });
    await Promise.all(workers.map((worker) => worker.close()));
    await service.close();
    settings.removeFiles();
    await database.drop();
  });

  const sweep = () => Promise.all(workers.map((worker) => worker.get(JobQueues).add(sweepRightsJob, [{}, {}])));
  const entries = async (action: string): Promise<number> =>
    Number(
      (
        await database.dataSource.query<{ n: string }[]>(
          `SELECT count(*) AS n FROM audit_entry WHERE content->>'action' = $1`,
          [`licensing.${action}`],
        )
      )[0]?.n,
    );
  const state = async (): Promise<unknown> => (await service.get(`/api/v1/licenses/${licenseId}`, DESK)).json.state;

  it('two workers that sweep at the same time do each thing exactly once', async () => {
    expect(await state()).toBe('EXHAUSTED');
    clock.moveTo('2026-12-01T02:00:00Z');
    await sweep();
    await until('the hold was given back', async () => (await state()) === 'ACTIVE');
    clock.moveTo('2027-01-31T00:00:00Z');
    await sweep();
    await until('the invoice fell overdue and suspended the license', async () => (await state()) === 'SUSPENDED');
    clock.moveTo('2027-12-31T00:00:00Z');
    await sweep();
    await until('all warnings were given', async () => (await entries('license-end-warned')) === 3);
    const { etag } = await service.get(agreementUrl, DESK);
    const notice = { reason: 'ORDINARY_NOTICE', endsAt: '2027-12-31T12:00:00Z' };
    await service.post(`${agreementUrl}/terminations`, DESK, notice, { 'if-match': etag });
    clock.moveTo('2027-12-31T12:00:00Z');
    await sweep();
    await until('the agreement ended', async () => (await state()) === 'REVOKED');
    await sweep();
    const actions = [
      'reservation-expired',
      'license-replenished',
      'invoice-overdue',
      'license-suspended',
      'license-end-warned',
      'agreement-terminated',
      'license-revoked',
    ];
    expect(await Promise.all(actions.map(entries))).toEqual([1, 1, 1, 1, 3, 1, 1]);
    expect(await service.runTerm.execute(LicenseId(licenseId))).toBe('NOT_DUE');
  });
});
