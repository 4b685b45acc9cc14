import { createPostgresBackend, type QueueOptions, type RedisOptions, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Settings } from '../config/settings.js';

/** The store behind every queue of this process, chosen by configuration alone. */
export interface QueueBackend {
  readonly kind: 'PostgreSQL' | 'Redis';
  readonly connection: NonNullable<QueueOptions['connection']>;
  close(): Promise<void>;
}

/** One LISTEN connection per worker and one per statement under way. */
const POOL_SIZE = 24;

/** Redis when `redisUrl` is set, else PostgreSQL: the same jobs, the same handlers. */
export function openQueueBackend(settings: Pick<Settings, 'databaseUrl' | 'redisUrl'>): QueueBackend {
  return settings.redisUrl === undefined ? onPostgres(settings.databaseUrl) : onRedis(settings.redisUrl);
}

function onPostgres(connectionString: string): QueueBackend {
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new pg.Pool({
    connectionString,
    max: POOL_SIZE,
    keepAlive: true,
    options: '-c search_path=bullmq,public',
    application_name: 'imprimatur-queues',
  });
  // a lost idle connection is replaced by the pool; without a listener it would end the process
  pool.on('error', () => undefined);
  // each queue and worker listens too
  pool.setMaxListeners(0);
  return {
    kind: 'PostgreSQL',
    connection: pool as unknown as QueueBackend['connection'],
    close: () => pool.end(),
  };
}

function onRedis(url: string): QueueBackend {
  setDefaultBackendFactory();
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true } satisfies RedisOptions);
  redis.on('error', () => undefined);
  return {
    kind: 'Redis',
    connection: redis,
    close: async () => {
      if (redis.status === 'wait') redis.disconnect();
      else await redis.quit();
    },
  };
}

/** Injection token of the process's `QueueBackend`. */
export const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');
