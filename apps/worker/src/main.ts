import 'reflect-metadata';
import { createLogger, loadEnvironment, openSettings } from '@app/platform';
import { createWorker } from './create-worker.js';
import { WorkerModule } from './worker.module.js';

/** One of as many job processes as wanted. */
const environment = loadEnvironment(process.env);
const { settings, close } = await openSettings(environment);
const worker = await createWorker(WorkerModule.forRoot({ settings }), createLogger(environment.LOG_LEVEL, 'worker'));

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void worker
      .close()
      .then(close)
      .then(() => process.exit(0));
  });
}
