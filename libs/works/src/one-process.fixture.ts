import { auditRows } from '@app/audit';
import type { Actor, Clock } from '@app/kernel';
import { partiesRows } from '@app/parties';
import {
  AccessTokens,
  AuthModule,
  IdempotencyInterceptor,
  PlatformModule,
  ProblemFilter,
  validationPipe,
} from '@app/platform';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { CancelWork } from './application/cancel-work.js';
import { FindWorks } from './application/find-works.js';
import { ImportWorks } from './application/import-works.js';
import { WorkTexts } from './application/work-texts.js';
import { WorkRow } from './persistence/work.row.js';
import { WorkImportRow } from './persistence/work-import.row.js';
import { WorksHttpModule } from './works-http.module.js';

/** One process of the service over a test database, with HTTP. */
export async function oneProcess(database: TestDatabase, clock: Clock) {
  const settings = testSettings(database);
  const rows = [...auditRows, ...partiesRows, WorkRow, WorkImportRow];
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ settings, rows, clock }), AuthModule, WorksHttpModule],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(app.get(IdempotencyInterceptor));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    importWorks: app.get(ImportWorks),
    cancel: app.get(CancelWork),
    find: app.get(FindWorks),
    texts: app.get(WorkTexts),
    bearer: async (actor: Actor) => ({
      authorization: `Bearer ${(await app.get(AccessTokens).issue(actor)).accessToken}`,
    }),
    close: async () => {
      await app.close();
      settings.removeFiles();
    },
  };
}

export type Process = Awaited<ReturnType<typeof oneProcess>>;
