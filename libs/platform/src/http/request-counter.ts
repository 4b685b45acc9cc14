import { createHash } from 'node:crypto';
import type { Clock } from '@app/kernel';
import type { DataSource } from 'typeorm';

const MINUTE_MS = 60_000;

/** How many requests there were in the minute that has begun, and how long it lasts. */
export interface RequestCount {
  readonly requests: number;
  readonly retryAfterSeconds: number;
}

/**
 * Counts one request, all processes together.
 * @param whose kept as a hash alone
 */
export async function countRequest(dataSource: DataSource, clock: Clock, whose: string): Promise<RequestCount> {
  const now = clock.now().epochMilliseconds;
  const minute = now - (now % MINUTE_MS);
  const [count] = await dataSource.query<{ requests: number }[]>(
    `INSERT INTO request_count (digest, minute, requests) VALUES ($1, $2, 1)
     ON CONFLICT (digest, minute) DO UPDATE SET requests = request_count.requests + 1 RETURNING requests`,
    [createHash('sha256').update(whose).digest('hex'), new Date(minute)],
  );
  return { requests: count?.requests ?? 0, retryAfterSeconds: Math.ceil((minute + MINUTE_MS - now) / 1_000) };
}
