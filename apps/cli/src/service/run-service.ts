import type { Clock } from '@app/kernel';
import { createLogger, type Environment, freePort } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../../api/src/create-api.js';
import { loadSamples } from './load-samples.js';
import { openService } from './open-service.js';
import { ServiceModule } from './service.module.js';

/** A running service: API and worker in this process. */
export interface RunningService {
  /** Where it is reached, without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface RunOptions {
  /** Receives one line a time for the person at the terminal. */
  readonly say: (line: string) => void;
  /** Tests move time with a clock of their own. */
  readonly clock?: Clock;
}

/** Serves API and worker in one process: database, schema, samples, then the port. */
export async function runService(environment: Environment, options: RunOptions): Promise<RunningService> {
  const { say, ...clock } = options;
  const port = await freePort(environment.PORT, environment.HOST);
  if (port !== environment.PORT && environment.PORT !== 0) say(`Port ${environment.PORT} is taken; using ${port}.`);
  const { settings, migrated, close } = await openService(environment, port);
  if (migrated.length > 0) say(`Database: ${migrated.length} migrations run.`);
  const app = await start().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const url = `http://${environment.HOST}:${port}`;
  say(`Imprimatur is served at ${url}`);
  say(`API documentation: ${url}/docs`);
  return {
    url,
    stop: async () => {
      await app.close();
      await close();
    },
  };

  async function start(): Promise<NestFastifyApplication> {
    const logger = createLogger(environment.LOG_LEVEL, 'imprimatur');
    const service = await createApi(ServiceModule.forRoot({ settings, ...clock }), logger);
    await service.init();
    if (settings.loadSamples) await loadSamples(service, settings, say);
    await service.listen({ port, host: environment.HOST });
    return service;
  }
}
