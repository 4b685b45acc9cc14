import type { Clock } from '@app/kernel';
import {
  AuthModule,
  ErrorsPageController,
  type GuardedFetcher,
  HealthController,
  JobsModule,
  PlatformModule,
  type Settings,
} from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { apiFeatures, featureRows } from '../../../api/src/api-features.js';
import { workerFeatures, workerJobs } from '../../../worker/src/worker-features.js';

export interface ServiceOptions {
  readonly settings: Settings;
  /** Tests move time with a clock of their own. */
  readonly clock?: Clock;
  /** Tests reach a world of their own. */
  readonly fetcher?: GuardedFetcher;
}

/** API and worker in one process, over one pool: the embedded default, and what the command runs in. */
@Module({})
export class ServiceModule {
  static forRoot(options: ServiceOptions): DynamicModule {
    return {
      module: ServiceModule,
      imports: [
        PlatformModule.forRoot({ ...options, rows: featureRows }),
        AuthModule,
        JobsModule.forRoot(workerJobs),
        ...workerFeatures,
        ...apiFeatures,
      ],
      controllers: [HealthController, ErrorsPageController],
    };
  }
}
