import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type JobsOptions, Queue } from 'bullmq';
import { currentCorrelationId } from '../correlation/correlation.js';
import { present } from '../database/column-values.js';
import { type JobDefinition, queueOf } from './define-job.js';
import { QUEUE_BACKEND, type QueueBackend } from './queue-backend.js';

/** Where jobs are put: one queue a feature. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues = new Map<string, Queue>();

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /**
   * Adds one job a payload, in one round trip.
   * @param marks one a payload: queue job id, an id already known to the queue adds nothing; and what the job belongs to
   */
  async add<Payload>(
    job: JobDefinition<Payload>,
    payloads: readonly Payload[],
    marks?: readonly { readonly id: string; readonly correlationId: string | undefined }[],
  ): Promise<void> {
    if (payloads.length === 0) return;
    const jobs = payloads.map((payload, index) => ({
      name: job.name,
      data: {
        version: job.version,
        payload,
        ...present('correlationId', marks?.[index]?.correlationId ?? currentCorrelationId() ?? null),
      },
      opts: this.options(job, payload, marks?.[index]?.id),
    }));
    await this.of(job).addBulk(jobs);
  }

  of(job: { readonly name: string }): Queue {
    const name = queueOf(job);
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const queue = new Queue(name, { connection: this.backend.connection });
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private options<Payload>(job: JobDefinition<Payload>, payload: Payload, id: string | undefined): JobsOptions {
    if (id !== undefined) return { ...optionsOf(job), jobId: id };
    return {
      ...optionsOf(job),
      ...(job.dedupeId === undefined ? {} : { deduplication: { id: job.dedupeId(payload) } }),
    };
  }
}

/** Done jobs are kept an hour, failed ones a week: the record of what happened is the database, not the queue. */
export function optionsOf(job: Pick<JobDefinition, 'retry'>): JobsOptions {
  const { attempts, delayMs } = job.retry ?? { attempts: 5, delayMs: 1_000 };
  return {
    attempts,
    backoff: { type: 'exponential', delay: delayMs },
    removeOnComplete: { age: 3_600, count: 1_000 },
    removeOnFail: { age: 604_800 },
  };
}
