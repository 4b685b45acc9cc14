import { destination, type Logger, pino } from 'pino';
import type { Environment } from '../config/config.js';

/**
 * The process's logger: JSON lines on standard error. Requests are logged by method, route, status and duration;
 * bodies, headers, queries and addresses of people never are.
 */
export function createLogger(level: Environment['LOG_LEVEL'], service: string): Logger {
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        req: (request: { method: string; routeOptions?: { url?: string } }) => ({
          method: request.method,
          route: request.routeOptions?.url,
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      },
    },
    destination({ dest: 2, sync: true }),
  );
}
