import type { Clock } from '@app/kernel';
import { loadSampleParties, SeedSampleParties } from '@app/parties';
import { createLogger } from '@app/platform';
import { ImportWorks, workFiles } from '@app/works';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { featureRows } from '../apps/api/src/api-features.js';
import { createApi } from '../apps/api/src/create-api.js';
import { offerSampleProducts } from '../apps/cli/src/service/load-samples.js';
import { ServiceModule } from '../apps/cli/src/service/service.module.js';
import { createWorker } from '../apps/worker/src/create-worker.js';
import { WorkerModule } from '../apps/worker/src/worker.module.js';
import { HttpGuardedFetcher } from '../libs/platform/src/net/http-guarded-fetcher.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';

/** Password of all sample people in tests. */
export const PASSWORD = 'sample-password-1';

/** The whole service, API and worker, over a database of its own, listening on a port. */
export interface RunningTestService {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** Another worker over the same database and queues, as a scaled service has. */
  startSecondWorker(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestServiceOptions {
  readonly clock: Clock;
  readonly redisUrl?: string;
  /** Port of a local server that plays every site of the world. */
  readonly sitesPort: number;
  /** Hosts it plays. */
  readonly hosts: readonly string[];
}

/** Starts it with the sample newsroom and its people. */
export async function startTestService(options: TestServiceOptions): Promise<RunningTestService> {
  const { clock, redisUrl, sitesPort, hosts } = options;
  const database = await createTestDatabase(featureRows);
  // WHY no pause between two requests to a host: where the clock stands still, none is ever over
  const variables = { SCANNER_HOST_DELAY_MS: '0' };
  const settings = testSettings(database, { variables, ...(redisUrl === undefined ? {} : { redisUrl }) });
  const logger = createLogger(settings.environment.LOG_LEVEL, 'test');
  const fetcher = new HttpGuardedFetcher(
    {
      userAgent: 'ImprimaturTest/1',
      allowedPrivateHosts: hosts.map((host) => `${host}:${sitesPort}`),
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    },
    clock,
  );
  const app = await createApi(ServiceModule.forRoot({ settings, clock, fetcher }), logger);
  await app.init();
  const parties = loadSampleParties('samples/parties.json');
  await app.get(SeedSampleParties).execute(parties, PASSWORD);
  await offerSampleProducts(app, parties);
  await app.get(ImportWorks).execute({
    actor: { kind: 'SYSTEM', id: 'test.load-samples', roles: ['ADMIN'] },
    label: 'samples/works',
    sources: { files: await workFiles(['samples/works']) },
  });
  let second: INestApplicationContext | undefined;
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    database,
    url: await app.getUrl(),
    startSecondWorker: async () => {
      second = await createWorker(WorkerModule.forRoot({ settings, clock }), logger);
    },
    stop: async () => {
      await second?.close();
      await app.close();
      settings.removeFiles();
      await database.drop();
    },
  };
}
