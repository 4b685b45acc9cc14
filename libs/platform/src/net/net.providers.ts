import { CLOCK, type Clock } from '@app/kernel';
import type { FactoryProvider } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { GUARDED_FETCHER, type GuardedFetcher } from './guarded-fetcher.js';
import { HttpGuardedFetcher } from './http-guarded-fetcher.js';

/** The fetcher as the process's settings want it; its user agent says whom to ask to be left alone. */
export const netProviders: FactoryProvider<GuardedFetcher>[] = [
  {
    provide: GUARDED_FETCHER,
    useFactory: ({ environment }: Settings, clock: Clock) =>
      new HttpGuardedFetcher(
        {
          userAgent: `ImprimaturBot/0.1 (+mailto:${environment.SCANNER_CONTACT})`,
          allowedPrivateHosts: environment.FETCH_PRIVATE_HOSTS,
        },
        clock,
      ),
    inject: [SETTINGS, CLOCK],
  },
];
