import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditRows } from '@app/audit';
import { type Actor, must, PUBLIC_ACTOR } from '@app/kernel';
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
import { ExcuseLateness } from './application/excuse-lateness.js';
import { WithdrawClaim } from './application/withdraw-claim.js';
import { CLAIMANT, CONTENT } from './domain/claim.fixture.js';
import { ClaimsJobsModule, claimsJobs, claimsRows, OpenClaim } from './index.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
/** 30 days on is Sunday 3 January 2027, for want of a calendar Monday the 4th, which the calendar gives off. */
const AROSE = { ...CONTENT, triggers: [{ basis: 'STATED_EVENT', event: '2026-12-04' }] } as const;
const CN_2027 = {
  jurisdiction: 'CN',
  year: 2027,
  source: 'a notice',
  publishedAt: '2026-11-04',
  complete: true,
  holidays: [{ name: "New Year's Day", from: '2027-01-01', to: '2027-01-04' }],
};
const EACH = 30;

describe.each(BACKENDS)('windows that ran into a year without calendar, on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-12-20T02:00:00Z');
  const open: TestingModule[] = [];
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;

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

  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const start = async (calendarFiles: readonly string[]): Promise<TestingModule> => {
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...claimsRows];
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ settings: { ...settings, calendarFiles }, rows, clock }),
        JobsModule.forRoot(claimsJobs),
        ClaimsJobsModule,
      ],
    }).compile();
    open.push(await testing.init());
    return testing;
  };

  it('are counted again once, with their lateness; what was decided, excused or withdrawn is left alone', async () => {
    const first = await start([]);
    const claims = first.get(OpenClaim, { strict: false });
    const file = async (instant: string) => {
      clock.moveTo(instant);
      return must(
        await claims.execute({ actor: PUBLIC_ACTOR, content: AROSE, claimant: CLAIMANT, intent: 'FILE' }),
        'filed',
      );
    };
    clock.moveTo('2026-12-20T02:00:00Z');
    // its window, and its lapse on 19 January, of which only the year is in doubt
    must(await claims.execute({ actor: PUBLIC_ACTOR, content: AROSE, intent: 'DRAFT' }), 'begun');
    for (let n = 0; n < EACH; n += 1) await file('2026-12-20T02:00:00Z');
    for (let n = 0; n < EACH; n += 1) await file('2027-01-05T02:00:00Z');
    const { claim: excused } = await file('2027-01-05T02:00:00Z');
    const withdrawn = await file('2027-01-05T02:00:00Z');
    const reason = 'was ill';
    const excuse = { claimId: excused.id, actor: LEGAL, seenVersion: excused.version, reason };
    must(await first.get(ExcuseLateness, { strict: false }).execute(excuse), 'excused');
    const withdrawal = { claimId: withdrawn.claim.id, token: withdrawn.token, actor: PUBLIC_ACTOR };
    must(await first.get(WithdrawClaim, { strict: false }).execute(withdrawal), 'withdrawn');
    await file('2027-01-05T16:00:00Z');
    expect(await count(`claim WHERE window_provisional AND window_last_day = '2027-01-04'`)).toBe(2 * EACH + 4);
    expect(await count(`claim WHERE state = 'DRAFT' AND draft_recount_by = 'P30D'`)).toBe(1);
    expect(await count('claim WHERE late')).toBe(EACH + 3);

    const path = join(settings.dataDir, 'cn-2027.json');
    writeFileSync(path, JSON.stringify(CN_2027));
    // as a restart does: the job could else fall to the worker without the calendar, which changes nothing
    await open.pop()?.close();
    const workers = await Promise.all([start([path]), start([path])]);
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    const final = `claim WHERE NOT window_provisional AND window_last_day = '2027-01-05'`;
    await until('all were counted again', async () => (await count(final)) === 2 * EACH + 2);
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    const queue = workers[0]?.get(JobQueues).of(recountDeadlinesJob);
    await until('the queue is empty', async () => (await queue?.getJobCountByTypes('active', 'waiting')) === 0);
    const entries = `audit_entry WHERE content->>'action' = 'claims.window-recounted'`;
    expect({
      late: await count(`${final} AND late`),
      draft: await count(
        `claim WHERE state = 'DRAFT' AND draft_recount_by IS NULL AND draft_lapses_at = '2027-01-19T16:00Z'`,
      ),
      lapses: await count(`${entries} AND content->'facts'->>'lapsesAt' = '2027-01-19T16:00:00Z'`),
      untouched: await count(
        `claim WHERE window_provisional AND late AND id IN ('${excused.id}', '${withdrawn.claim.id}')`,
      ),
      entries: await count(entries),
      flags: await count(
        `${entries} AND content->'facts'->>'lateBefore' = 'true' AND content->'facts'->>'late' = 'false'`,
      ),
      reasons: await count(
        `${entries} AND content->'facts'->>'because' = 'CALENDAR_LOADED: CN 2027: a notice'
           AND content->'facts'->>'windowEndsAtBefore' = '2027-01-04T16:00:00Z'
           AND content->'facts'->>'windowEndsAt' = '2027-01-05T16:00:00Z'`,
      ),
      steps: await count(`claim_step WHERE event = 'WindowRecounted'`),
      messages: await count(`outbox WHERE topic = 'claims.window-recounted'`),
    }).toEqual({
      late: 1,
      draft: 1,
      lapses: 1,
      untouched: 2,
      entries: 2 * EACH + 2,
      flags: EACH,
      reasons: 2 * EACH + 2,
      steps: 2 * EACH + 2,
      messages: 2 * EACH + 2,
    });
  });

  it('a window that is final is fixed, whoever tries', async () => {
    const moved = database.dataSource.query(
      `UPDATE claim SET window_ends_at = '2027-02-01T00:00Z' WHERE received_at IS NOT NULL AND NOT window_provisional`,
    );
    await expect(moved).rejects.toThrow('the window of a received claim is fixed');
  });
});
