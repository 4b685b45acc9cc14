import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditRows } from '@app/audit';
import { evidenceRows } from '@app/evidence';
import { type Actor, must } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { JobQueues, JobsModule, newUuid, PlatformModule } from '@app/platform';
import { scansRows } from '@app/scans';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { until } from '@test/until.js';
import { FOUND } from './domain/case.fixture.js';
import type { FindingFacts } from './domain/found-use.js';
import type { InfringementCase } from './domain/infringement-case.js';
import { InfringementJobsModule, infringementJobs, infringementRows } from './index.js';
import { type Feature, theFeature } from './infringement.fixture.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';

const LI: Actor = { kind: 'PERSON', id: 'account-li', roles: ['LEGAL'] };
const WANG: Actor = { kind: 'PERSON', id: 'account-wang', roles: ['LEGAL'] };
const PARTNER = newUuid();
const EDITOR: Actor = { kind: 'PERSON', id: 'account-editor', roles: ['PARTNER', 'PARTNER_ADMIN'], partnerId: PARTNER };
const WORK = newUuid();
/** Without it 2 and 3 January are a weekend, on which our own time may end by one reading, and Monday 4 January is a working day. */
const CN_2027 = {
  jurisdiction: 'CN',
  year: 2027,
  source: 'a notice',
  publishedAt: '2026-11-04',
  complete: true,
  holidays: [{ name: "New Year's Day", from: '2027-01-01', to: '2027-01-04' }],
};
const EACH = 20;

describe.each(BACKENDS)('clocks of cases that ran into a year without calendar, on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-12-04T02:00:00Z');
  const findings = new Map<string, FindingFacts>();
  const open: TestingModule[] = [];
  let database: TestDatabase;
  let service: Feature;
  let settings: ReturnType<typeof testSettings>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
    service = await theFeature(database, clock, {
      works: new Set([WORK]),
      findings,
      verdict: 'NOT_LICENSED',
      asked: [],
    });
  });
  afterAll(async () => {
    await open.at(-1)?.get(JobQueues).of(recountDeadlinesJob).obliterate({ force: true });
    await Promise.all([service.close(), ...open.map((worker) => worker.close())]);
    settings.removeFiles();
    await database.drop();
  });

  const count = async (from: string): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const start = async (calendarFiles: readonly string[]): Promise<TestingModule> => {
    const others = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...scansRows, ...evidenceRows];
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({
          settings: { ...settings, calendarFiles },
          rows: [...others, ...infringementRows],
          clock,
        }),
        JobsModule.forRoot(infringementJobs),
        InfringementJobsModule,
      ],
    }).compile();
    open.push(await testing.init());
    return testing;
  };
  const report = async (facts: Partial<FindingFacts> = {}) => {
    const findingId = newUuid();
    const url = `https://copy.example/${findingId}.html`;
    findings.set(findingId, { ...FOUND, url, workId: WORK, ...facts, findingId });
    return must(await service.reportFinding.execute({ findingId, actor: LI }), 'taken').report;
  };
  /** Thirty days to sue, and limitation from a knowledge of three years ago: both end on the weekend for want of the calendar. */
  const preserved = async (): Promise<InfringementCase> => {
    const { id: reportId, version: seenVersion } = await report();
    let file = must(await service.open.execute({ reportId, seenVersion, reason: 'a copy', actor: LI }), 'opened');
    for (const [to, actor] of [
      ['TRIAGE', LI],
      ['EVIDENCE_PENDING', LI],
      ['EVIDENCE_SECURED', LI],
      ['CONFIRMED_INFRINGEMENT', LI],
      ['CONFIRMED_INFRINGEMENT', WANG],
      ['PRESERVATION', LI],
    ] as const) {
      const step = { caseId: file.id, to, seenVersion: file.version, reason: 'on', actor };
      file = must(await service.move.execute(step), to);
    }
    for (const kind of ['KNOWLEDGE_OF_DAMAGE', 'KNOWLEDGE_OF_INFRINGER'] as const) {
      const at = Temporal.Instant.from('2024-01-02T02:00:00Z');
      must(await service.clocks.record({ caseId: file.id, kind, at, reason: 'a letter', actor: LI }), kind);
    }
    return file;
  };

  it('are counted again once, and marked as passed no more; what was stopped or decided is left alone', async () => {
    for (let n = 0; n < EACH; n += 1) await preserved();
    const { id: caseId, version: seenVersion } = await preserved();
    must(await service.move.execute({ caseId, to: 'LIFTED', seenVersion, reason: 'no suit', actor: LI }), 'lifted');
    clock.moveTo('2026-12-31T02:00:00Z');
    await report({ partnerId: PARTNER });
    await report({ partnerId: PARTNER });
    const [, decided] = await service.readHearings.execute(EDITOR, 10);
    const item = { hearingId: String(decided?.hearing.id), item: 'LICENSE' } as const;
    must(await service.hearings.dispute({ ...item, statement: 'we hold one', actor: EDITOR }), 'disputed');
    must(await service.hearings.answer({ ...item, verdict: 'UPHELD', reason: 'found', actor: WANG }), 'upheld');
    clock.moveTo('2027-01-04T17:00:00Z');
    expect(await service.flagClocks.execute()).toBe(2 * EACH + 1);

    const path = join(settings.dataDir, 'cn-2027.json');
    writeFileSync(path, JSON.stringify(CN_2027));
    const workers = await Promise.all([start([path]), start([path])]);
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    const final = `infringement_clock WHERE deadline->>'provisional' = 'false' AND stopped_at IS NULL
      AND passed_at IS NULL AND ends_at = '2027-01-05T16:00Z'`;
    await until('all were counted again', async () => (await count(final)) === 2 * EACH + 1);
    await until(
      'the hearing too',
      async () => (await count(`outbox WHERE topic = 'infringement.hearing-recounted'`)) > 0,
    );
    await Promise.all(workers.map((worker) => worker.get(JobQueues).add(recountDeadlinesJob, [{}])));
    const queue = workers[0]?.get(JobQueues).of(recountDeadlinesJob);
    await until('the queue is empty', async () => (await queue?.getJobCountByTypes('active', 'waiting')) === 0);
    const entries = `audit_entry WHERE content->>'action' = 'infringement.clock-recounted'`;
    expect({
      suits: await count(`${final} AND code = 'SUIT_AFTER_PRESERVATION' AND period = 'P30D'`),
      limitation: await count(`${final} AND code = 'LIMITATION' AND period = 'P3Y'`),
      longest: await count(
        `infringement_clock WHERE code = 'LIMITATION_LONGEST' AND deadline->>'provisional' = 'true'`,
      ),
      stopped: await count(`infringement_clock WHERE stopped_at IS NOT NULL AND ends_at = '2027-01-03T16:00Z'`),
      entries: await count(entries),
      reasons: await count(
        `${entries} AND content->>'reason' = 'CALENDAR_LOADED' AND content->'facts'->>'calendars' = 'CN 2027: a notice'
           AND content->'facts'->>'endsAtBefore' IN ('2027-01-02T16:00:00Z', '2027-01-03T16:00:00Z')
           AND content->'facts'->>'endsAt' = '2027-01-05T16:00:00Z'`,
      ),
      messages: await count(`outbox WHERE topic = 'infringement.clock-recounted'`),
      heard: await count(`infringement_hearing WHERE cure_by = '2027-01-05T16:00Z' AND period = 'P3D'`),
      decided: await count(`infringement_hearing WHERE cure_by = '2027-01-04T16:00Z' AND id = '${item.hearingId}'`),
      hearings: await count(`audit_entry WHERE content->>'action' = 'infringement.hearing-recounted'`),
    }).toEqual({
      suits: EACH,
      limitation: EACH + 1,
      longest: EACH + 1,
      stopped: 1,
      entries: 2 * EACH + 1,
      reasons: 2 * EACH + 1,
      messages: 2 * EACH + 1,
      heard: 1,
      decided: 1,
      hearings: 1,
    });
    expect(await service.flagClocks.execute()).toBe(0);
  });
});
