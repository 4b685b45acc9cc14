import 'reflect-metadata';
import { createLogger, loadEnvironment, openSettings } from '@app/platform';
import { ApiModule } from './api.module.js';
import { createApi } from './create-api.js';

/** One of as many HTTP processes as wanted. Migrations are run by `imprimatur migrate`, jobs by apps/worker. */
const environment = loadEnvironment(process.env);
const logger = createLogger(environment.LOG_LEVEL, 'api');
const { settings, close } = await openSettings(environment);
const app = await createApi(ApiModule.forRoot({ settings }), logger);
await app.listen({ port: environment.PORT, host: environment.HOST });

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void app
      .close()
      .then(close)
      .then(() => process.exit(0));
  });
}
