import { createLogger, loadEnvironment, openApiOf } from '@app/platform';
import { ApiModule } from '../../../api/src/api.module.js';
import { createApi } from '../../../api/src/create-api.js';
import type { Io } from '../io.js';
import { openService } from './open-service.js';

/** The description as a file: JSON with two spaces and a line end. */
export async function describeApi(io: Io): Promise<string> {
  const environment = loadEnvironment({ LOG_LEVEL: 'warn', ...io.env });
  const service = await openService(environment);
  try {
    const app = await createApi(
      ApiModule.forRoot({ settings: service.settings }),
      createLogger(environment.LOG_LEVEL, 'api'),
    );
    try {
      return `${JSON.stringify(openApiOf(app), undefined, 2)}\n`;
    } finally {
      await app.close();
    }
  } finally {
    await service.close();
  }
}
