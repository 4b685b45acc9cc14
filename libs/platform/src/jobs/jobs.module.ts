import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { SweepRememberedHandler } from '../outbox/sweep-remembered.handler.js';
import { sweepRememberedJob } from '../outbox/sweep-remembered.job.js';
import { JobQueues } from './job-queues.js';
import { type AnyJob, JOB_DEFINITIONS } from './job-registry.js';
import { JobWorkers } from './job-workers.js';

/** Everything that makes a process a worker: queues, handlers, sweeps and the outbox relay. */
@Module({})
export class JobsModule {
  /** @param definitions every job of every feature in the process; compared with the handlers at start */
  static forRoot(definitions: readonly AnyJob[]): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: JOB_DEFINITIONS, useValue: [...definitions, sweepRememberedJob] },
        JobQueues,
        JobWorkers,
        OutboxRelay,
        SweepRememberedHandler,
      ],
      exports: [JobQueues, OutboxRelay],
    };
  }
}
