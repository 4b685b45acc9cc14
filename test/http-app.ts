import type { Actor, Clock } from '@app/kernel';
import {
  AccessTokens,
  AuthModule,
  IdempotencyInterceptor,
  PlatformModule,
  ProblemFilter,
  type RowClass,
  validationPipe,
} from '@app/platform';
import type { ModuleMetadata } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from './database.js';
import { testSettings } from './settings.js';

interface Parts {
  readonly rows: readonly RowClass[];
  /** Modules of the features under test. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  readonly clock?: Clock;
}

/** Features behind the service's own edge (guards, pipe, filter, idempotency) over a test database. */
export async function openHttpApp(database: TestDatabase, { rows, imports, clock }: Parts) {
  const { removeFiles, ...settings } = testSettings(database);
  const platform = PlatformModule.forRoot({ settings, rows, ...(clock === undefined ? {} : { clock }) });
  const module = await Test.createTestingModule({ imports: [platform, AuthModule, ...imports] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: ['error'] });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(app.get(IdempotencyInterceptor));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    /** Headers that say who asks; none of nobody. */
    bearer: async (actor: Actor | undefined): Promise<Record<string, string>> =>
      actor === undefined ? {} : { authorization: `Bearer ${(await app.get(AccessTokens).issue(actor)).accessToken}` },
    close: async (): Promise<void> => {
      await app.close();
      removeFiles();
    },
  };
}

export type HttpApp = Awaited<ReturnType<typeof openHttpApp>>;
