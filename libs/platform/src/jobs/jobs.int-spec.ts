import { randomBytes } from 'node:crypto';
import { OUTBOX, type Outbox, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, type LoggerService, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { BACKENDS } from '@test/backends.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { until } from '@test/until.js';
import { correlated, currentCorrelationId } from '../correlation/correlation.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { PlatformModule, platformRows } from '../platform.module.js';
import { newUuid } from '../time/new-id.js';
import { defineJob, noPayload, uuidField } from './define-job.js';
import { HandlesJob, type JobContext, type JobHandler } from './job-handler.js';
import { JobQueues } from './job-queues.js';
import { type AnyJob, JobsMismatchError } from './job-registry.js';
import { JobsModule } from './jobs.module.js';

/** Queues on a shared Redis must be this test's own. */
const feature = `test${randomBytes(3).toString('hex').replace(/[0-9]/g, 'x')}`;
const rememberJob = defineJob({
  name: `${feature}.remember-thing`,
  version: 1,
  on: ['test.thing-happened'],
  parse: (raw) => ({ thingId: uuidField(raw, 'thingId') }),
  retry: { attempts: 3, delayMs: 1 },
});
const sweepJob = defineJob({ name: `${feature}.sweep-things`, version: 1, everyMs: 50, parse: noPayload });

/** Once a day, and whenever a worker starts. */
const startJob = defineJob({
  name: `${feature}.look-around`,
  version: 1,
  everyMs: 86_400_000,
  atStart: true,
  dedupeId: () => 'look-around',
  parse: noPayload,
});

const strayJob = defineJob({ name: `${feature}.do-nothing`, version: 1, parse: noPayload });

const SILENT: LoggerService = { log: () => undefined, error: () => undefined, warn: () => undefined };
const seen: { thingId: string; attempt: number; correlation: readonly (string | undefined)[] }[] = [];
let failures = 0;
let sweeps = 0;
let looks = 0;

@Injectable()
@HandlesJob(rememberJob)
class RememberHandler implements JobHandler<{ thingId: string }> {
  handle(payload: { thingId: string }, { attempt, correlationId }: JobContext): Promise<string> {
    seen.push({ ...payload, attempt, correlation: [correlationId, currentCorrelationId()] });
    if (failures > 0) {
      failures -= 1;
      throw new Error('once more');
    }
    return Promise.resolve('DONE');
  }
}

@Injectable()
@HandlesJob(sweepJob)
class SweepHandler implements JobHandler<Record<string, never>> {
  handle(): Promise<string> {
    sweeps += 1;
    return Promise.resolve('DONE');
  }
}

@Injectable()
@HandlesJob(startJob)
class StartHandler implements JobHandler<Record<string, never>> {
  async handle(_payload: Record<string, never>, { report }: JobContext): Promise<string> {
    looks += 1;
    await report({ seen: looks });
    return 'DONE';
  }
}

@Module({ providers: [RememberHandler, SweepHandler, StartHandler] })
class Handlers {}

describe.each(BACKENDS)('jobs on $name', ({ redisUrl }) => {
  let database: TestDatabase;
  const folders: { readonly removeFiles: () => void }[] = [];
  let process: TestingModule;
  const build = (definitions: readonly AnyJob[]): Promise<TestingModule> => {
    const settings = testSettings(database, redisUrl === undefined ? {} : { redisUrl });
    folders.push(settings);
    return Test.createTestingModule({
      imports: [PlatformModule.forRoot({ settings, rows: [] }), JobsModule.forRoot(definitions), Handlers],
    })
      .setLogger(SILENT)
      .compile();
  };
  const announce = (thingId: string): Promise<void> =>
    process
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run((tx) => process.get<Outbox>(OUTBOX).announce(tx, { topic: 'test.thing-happened', payload: { thingId } }));

  beforeAll(async () => {
    database = await createTestDatabase(platformRows);
    process = await build([rememberJob, sweepJob, startJob]);
    await process.init();
  });
  beforeEach(() => {
    seen.length = 0;
  });
  afterAll(async () => {
    await process.get(JobQueues).of(rememberJob).obliterate({ force: true });
    await process.close();
    for (const folder of folders) folder.removeFiles();
    await database.drop();
  });

  it('a message of a committed transaction becomes a job', async () => {
    const thingId = newUuid();
    await announce(thingId);
    await until('the job ran', async () => seen.some((job) => job.thingId === thingId));
  });

  it('a message of a transaction that was rolled back never does', async () => {
    const [lost, kept] = [newUuid(), newUuid()];
    const failing = process.get<UnitOfWork>(UNIT_OF_WORK).run(async (tx) => {
      await process.get<Outbox>(OUTBOX).announce(tx, { topic: 'test.thing-happened', payload: { thingId: lost } });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await announce(kept);
    await until('the later job ran', async () => seen.some((job) => job.thingId === kept));
    expect(seen.map(({ thingId }) => thingId)).not.toContain(lost);
  });

  it('two relays take each message once', async () => {
    const ids = Array.from({ length: 60 }, () => newUuid());
    await Promise.all(ids.map(announce));
    const relay = process.get(OutboxRelay);
    await Promise.all([relay.dispatch(), relay.dispatch(), relay.dispatch()]);
    await until('all ran', async () => seen.length >= ids.length);
    expect(seen.map(({ thingId }) => thingId).sort()).toEqual([...ids].sort());
  });

  it('a message that its job cannot read fails in the queue and holds up no other', async () => {
    const kept = newUuid();
    await announce('no identifier');
    await announce(kept);
    await until('the later job ran', async () => seen.some((job) => job.thingId === kept));
    const queue = process.get(JobQueues).of(rememberJob);
    await until('the unreadable one failed', async () => (await queue.getFailedCount()) > 0);
    expect((await queue.getFailed()).map(({ failedReason }) => failedReason)).toEqual([
      'payload.thingId: expected a UUID',
    ]);
  });

  it('a job goes on under the request that caused its message, else under its own id', async () => {
    const [asked, alone] = [newUuid(), newUuid()];
    await correlated('request-1', () => announce(asked));
    await announce(alone);
    await until('both ran', async () => seen.length === 2);
    const of = (id: string) => seen.find(({ thingId }) => thingId === id)?.correlation;
    expect(of(asked)).toEqual(['request-1', 'request-1']);
    const [own] = of(alone) ?? [];
    expect(of(alone)).toEqual([expect.stringContaining(rememberJob.name), own]);
    expect(currentCorrelationId()).toBeUndefined();
  });

  it('a failed job is tried again', async () => {
    failures = 2;
    await announce(newUuid());
    await until('three attempts', async () => seen.length === 3);
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  it('a sweep runs again and again', async () => {
    const before = sweeps;
    await until('two more sweeps', async () => sweeps >= before + 2);
  });

  it('a sweep of once a day runs whenever a worker starts, and tells how far it is', async () => {
    const before = looks;
    const next = await build([rememberJob, sweepJob, startJob]);
    await next.init();
    await until('the next worker looked around, and told so', async () => {
      const done = await process.get(JobQueues).of(startJob).getCompleted();
      return done.some(({ name, progress }) => name === startJob.name && Number(Object(progress).seen) > before);
    });
    await next.close();
  });

  it('a consumer meets a message for the first time once', async () => {
    const inbox = process.get(OutboxRepository);
    const work = process.get<UnitOfWork>(UNIT_OF_WORK);
    const first = await Promise.all(
      Array.from({ length: 8 }, () => work.run((tx) => inbox.isFirstTime(tx, 'test', 'm1'))),
    );
    expect(first.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['a missing handler', () => [rememberJob, sweepJob, startJob, strayJob], 'no handler'],
    ['a doubled definition', () => [rememberJob, rememberJob, sweepJob], 'defined twice'],
    ['a handler nobody defined', () => [rememberJob], 'a handler without a definition'],
  ])('a process with %s does not start', async (_what, definitions, problem) => {
    const misfit = await build(definitions());
    await expect(misfit.init()).rejects.toThrow(JobsMismatchError);
    await expect(misfit.init()).rejects.toThrow(problem);
    await misfit.close();
  });
});
