import { CLOCK, type Clock, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AUTH_OPTIONS } from './auth/auth-options.js';
import { SETTINGS, type Settings } from './config/settings.js';
import { dataSourceOptions, type RowClass } from './database/data-source-options.js';
import { Transactions } from './database/transactions.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { IdempotentAnswerRow } from './http/idempotent-answer.row.js';
import { RequestCountRow } from './http/request-count.row.js';
import { openQueueBackend, QUEUE_BACKEND, type QueueBackend } from './jobs/queue-backend.js';
import { mailProviders } from './mail/mail.providers.js';
import { GUARDED_FETCHER, type GuardedFetcher } from './net/guarded-fetcher.js';
import { netProviders } from './net/net.providers.js';
import { objectProviders } from './objects/object.providers.js';
import { InboxRow } from './outbox/inbox.row.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import { OutboxRow } from './outbox/outbox.row.js';
import { newUuid } from './time/new-id.js';
import { systemClock } from './time/system-clock.js';

export interface PlatformOptions {
  readonly settings: Settings;
  /** Row classes of every feature in the process. */
  readonly rows: readonly RowClass[];
  /** Tests move time with a clock of their own. */
  readonly clock?: Clock;
  /** Tests reach a world of their own. */
  readonly fetcher?: GuardedFetcher;
}

/** Rows the platform itself keeps. */
export const platformRows = [OutboxRow, InboxRow, IdempotentAnswerRow, RequestCountRow] as const;

/** What every process has, whatever features it serves: time, ids, database, transactions, outbox, files, the outside. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  static forRoot({ settings, rows, clock = systemClock, fetcher }: PlatformOptions): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: CLOCK, useValue: clock },
      { provide: NEW_ID, useValue: newUuid },
      { provide: AUTH_OPTIONS, useValue: settings },
      { provide: QUEUE_BACKEND, useFactory: () => openQueueBackend(settings) },
      { provide: UNIT_OF_WORK, useClass: Transactions },
      OutboxRepository,
      IdempotencyInterceptor,
      { provide: OUTBOX, useExisting: OutboxRepository },
      ...(fetcher === undefined ? netProviders : [{ provide: GUARDED_FETCHER, useValue: fetcher }]),
      ...objectProviders,
      ...mailProviders,
    ];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.databaseUrl, [...platformRows, ...rows]),
          retryAttempts: 0,
        }),
      ],
      providers,
      exports: [...providers.map((provider) => ('provide' in provider ? provider.provide : provider)), TypeOrmModule],
    };
  }

  /** After every consumer has closed: queues and workers never outlive their connection. */
  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}
