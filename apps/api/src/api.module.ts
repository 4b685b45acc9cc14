import type { Clock } from '@app/kernel';
import { AuthModule, ErrorsPageController, HealthController, PlatformModule, type Settings } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { apiFeatures, featureRows } from './api-features.js';

export interface ApiOptions {
  readonly settings: Settings;
  /** Tests move time with a clock of their own. */
  readonly clock?: Clock;
}

/** A process that serves HTTP and nothing else. */
@Module({})
export class ApiModule {
  static forRoot(options: ApiOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot({ ...options, rows: featureRows }), AuthModule, ...apiFeatures],
      controllers: [HealthController, ErrorsPageController],
    };
  }
}
