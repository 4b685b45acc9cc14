import { createLogger, loadEnvironment } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { createWorker } from '../../../worker/src/create-worker.js';
import { WorkerModule } from '../../../worker/src/worker.module.js';
import type { Io } from '../io.js';
import { openService } from './open-service.js';

/**
 * Runs work in a process that takes jobs meanwhile, over the service's own database; a service that is running takes
 * its share of them.
 */
export async function withWorker<T>(io: Io, work: (context: INestApplicationContext) => Promise<T>): Promise<T> {
  const environment = loadEnvironment({ LOG_LEVEL: 'warn', ...io.env });
  const service = await openService(environment);
  try {
    const root = WorkerModule.forRoot({ settings: service.settings });
    const context = await createWorker(root, createLogger(environment.LOG_LEVEL, 'command'));
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  } finally {
    await service.close();
  }
}
