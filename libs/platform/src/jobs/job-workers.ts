import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Job, UnrecoverableError, Worker } from 'bullmq';
import { correlated } from '../correlation/correlation.js';
import { queueOf } from './define-job.js';
import { JobQueues, optionsOf } from './job-queues.js';
import { type AnyJob, JOB_DEFINITIONS, pairJobs, type RegisteredJob } from './job-registry.js';
import { QUEUE_BACKEND, type QueueBackend } from './queue-backend.js';

/** A worker that lost its server asks again after so many ms. */
const RETRY_DELAY_MS = 1_000;
/** Half a minute of silence and a job counts as abandoned; renewed while the handler runs, ms. */
const LOCK_MS = 30_000;

/** Runs the handlers: one BullMQ worker a feature, sweeps registered, nothing started on a mismatch. */
@Injectable()
export class JobWorkers implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly workers: Worker[] = [];
  private jobs: readonly RegisteredJob[] = [];

  constructor(
    @Inject(JOB_DEFINITIONS) private readonly definitions: readonly AnyJob[],
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly discovery: DiscoveryService,
    private readonly queues: JobQueues,
  ) {}

  /** Before anything starts to run. @throws JobsMismatchError */
  onModuleInit(): void {
    this.jobs = pairJobs(this.definitions, this.discovery);
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const [queue, registered] of byQueue(this.jobs)) this.workers.push(this.start(queue, registered));
    await Promise.all(this.definitions.map((definition) => this.schedule(definition)));
  }

  /** Jobs under way end first; what waits stays in the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private start(queue: string, jobs: readonly RegisteredJob[]): Worker {
    const worker = new Worker(queue, (job) => this.run(jobs, job), {
      connection: this.backend.connection,
      concurrency: Math.max(...jobs.map(({ definition }) => definition.concurrency ?? 2)),
      lockDuration: LOCK_MS,
      runRetryDelay: RETRY_DELAY_MS,
    });
    worker.on('error', (error) => this.log.warn(`queue ${queue}: ${error.message}`));
    worker.on('failed', (job, error) =>
      this.log.error(`${job?.name ?? queue} ${job?.id ?? ''} failed: ${error.message}`),
    );
    return worker;
  }

  private async run(jobs: readonly RegisteredJob[], job: Job): Promise<string> {
    const registered = jobs.find(({ definition }) => definition.name === job.name);
    if (registered === undefined) throw new UnrecoverableError(`no handler for ${job.name}`);
    const startedAt = performance.now();
    const payload = registered.definition.parse(readData(registered.definition, job.data));
    const jobId = job.id ?? 'unknown';
    const correlationId = correlationOf(job.data) ?? jobId;
    const result = await correlated(correlationId, () =>
      registered.handler.handle(payload, {
        jobId,
        attempt: job.attemptsMade + 1,
        correlationId,
        report: (progress) => job.updateProgress(progress),
      }),
    );
    this.log.debug({ job: job.name, jobId, result, durationMs: Math.round(performance.now() - startedAt) });
    return result;
  }

  /** A sweep is a scheduler of the queue: one for all workers, however many start. */
  private async schedule(definition: AnyJob): Promise<void> {
    if (definition.everyMs === undefined) return;
    if (definition.atStart === true) await this.queues.add(definition, [{}]);
    await this.queues
      .of(definition)
      .upsertJobScheduler(
        definition.name,
        { every: definition.everyMs },
        { name: definition.name, data: { version: definition.version, payload: {} }, opts: optionsOf(definition) },
      );
  }
}

function byQueue(jobs: readonly RegisteredJob[]): Map<string, RegisteredJob[]> {
  return Map.groupBy(jobs, ({ definition }) => queueOf(definition));
}

/** What caused the job; absent where a clock did. */
function correlationOf(data: unknown): string | undefined {
  const id: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'correlationId') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function readData(definition: AnyJob, data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('version' in data) || !('payload' in data)) {
    throw new UnrecoverableError(`${definition.name}: not a payload of ours`);
  }
  if (data.version !== definition.version) {
    throw new UnrecoverableError(`${definition.name}: payload version ${String(data.version)} is not known here`);
  }
  return data.payload;
}
