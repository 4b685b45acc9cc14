import type { Actor, Clock } from '@app/kernel';
import {
  AuthModule,
  CorrelationInterceptor,
  IdempotencyInterceptor,
  PlatformModule,
  ProblemFilter,
  type RowClass,
  SESSION_GATE,
  validationPipe,
} from '@app/platform';
import type { ModuleMetadata } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from './database.js';
import { testSettings } from './settings.js';
import { bearerOf, TrustingSessionsModule, trustingSessions } from './trusting-sessions.js';

interface Parts {
  readonly rows: readonly RowClass[];
  /** Modules of the features under test. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  readonly clock?: Clock;
  /** RECORDED: only who signs in over HTTP is somebody. Else the test says who asks. */
  readonly sessions?: 'RECORDED';
  /** Of the environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Features behind the service's own edge (guards, pipe, filter, idempotency) over a test database. */
export async function openHttpApp(database: TestDatabase, { rows, imports, clock, sessions, variables }: Parts) {
  const { removeFiles, ...settings } = testSettings(database, variables === undefined ? {} : { variables });
  const platform = PlatformModule.forRoot({ settings, rows, ...(clock === undefined ? {} : { clock }) });
  const parts = [platform, AuthModule, ...imports];
  const module = await (sessions === 'RECORDED'
    ? Test.createTestingModule({ imports: parts })
    : Test.createTestingModule({ imports: [TrustingSessionsModule, ...parts] })
        .overrideProvider(SESSION_GATE)
        .useValue(trustingSessions())
  ).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: ['error'] });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(new CorrelationInterceptor(), app.get(IdempotencyInterceptor));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    /** Headers that say who asks; none of nobody. */
    bearer: async (actor: Actor | undefined): Promise<Record<string, string>> =>
      actor === undefined ? {} : { authorization: await bearerOf(app, actor) },
    /** Opens a port, for what only a socket shows. @returns its address */
    listen: async (): Promise<string> => {
      if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
    close: async (): Promise<void> => {
      await app.close();
      removeFiles();
    },
  };
}

export type HttpApp = Awaited<ReturnType<typeof openHttpApp>>;
