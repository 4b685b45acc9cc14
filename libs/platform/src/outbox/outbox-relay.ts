import { CLOCK, type Clock } from '@app/kernel';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { JobQueues } from '../jobs/job-queues.js';
import { type AnyJob, JOB_DEFINITIONS } from '../jobs/job-registry.js';
import { OutboxRow } from './outbox.row.js';

const BATCH = 200;
/** Pause when nothing waits, ms. */
const IDLE_MS = 150;
/** Pause after a failure, ms. */
const FAILED_MS = 2_000;

/**
 * Carries messages from the outbox to the queues. Two relays take disjoint batches (`SKIP LOCKED`); a message goes out
 * at least once, under its own id as job id, so a second delivery adds nothing while the queue remembers the first.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private stopping = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOB_DEFINITIONS) private readonly definitions: readonly AnyJob[],
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
  }

  /**
   * Dispatches one batch.
   * @returns how many messages left; 0 when none waits
   */
  dispatch(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const messages = await manager.find(OutboxRow, {
        where: { dispatchedAt: IsNull() },
        order: { occurredAt: 'ASC' },
        take: BATCH,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (messages.length === 0) return 0;
      for (const job of this.definitions) await this.enqueue(job, messages);
      const dispatchedAt = new Date(this.clock.now().epochMilliseconds);
      await manager.update(OutboxRow, { id: In(messages.map(({ id }) => id)) }, { dispatchedAt });
      return messages.length;
    });
  }

  private async enqueue(job: AnyJob, messages: readonly OutboxRow[]): Promise<void> {
    const due = messages.filter(({ topic }) => job.on?.includes(topic));
    // as it was written: one that the job cannot read fails in its queue, where it is seen, and holds up no other
    const payloads = due.map(({ payload }) => payload);
    await this.queues.add(
      job,
      payloads,
      due.map(({ id, correlationId }) => ({ id: `${id}.${job.name}`, correlationId: correlationId ?? undefined })),
    );
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        if ((await this.dispatch()) === 0) await this.pause(IDLE_MS);
      } catch (error) {
        this.log.warn(`relay: ${error instanceof Error ? error.message : String(error)}`);
        await this.pause(FAILED_MS);
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
