import type { Clock } from '@app/kernel';
import { AuthModule, JobsModule, PlatformModule, type Settings } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { workerFeatures, workerJobs, workerRows } from './worker-features.js';

export interface WorkerOptions {
  readonly settings: Settings;
  /** Tests move time with a clock of their own. */
  readonly clock?: Clock;
}

/** A process that runs jobs, sweeps and the outbox relay, and serves nothing. */
@Module({})
export class WorkerModule {
  static forRoot(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ ...options, rows: workerRows }),
        AuthModule,
        JobsModule.forRoot(workerJobs),
        ...workerFeatures,
      ],
    };
  }
}
