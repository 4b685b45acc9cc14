import { createHash } from 'node:crypto';
import { CLOCK, type Clock } from '@app/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable, UseGuards } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.js';
import { problem } from './problem.js';

const MINUTE_MS = 60_000;

/**
 * Counts what one address sends to routes that anybody may write to, all processes together, and refuses what is more
 * than a minute allows. A refused request counts, too: waiting for the minute's end is enough.
 */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip } = context.switchToHttp().getRequest<{ ip: string }>();
    const now = this.clock.now().epochMilliseconds;
    const minute = now - (now % MINUTE_MS);
    const [count] = await this.dataSource.query<{ requests: number }[]>(
      `INSERT INTO request_count (digest, minute, requests) VALUES ($1, $2, 1)
       ON CONFLICT (digest, minute) DO UPDATE SET requests = request_count.requests + 1 RETURNING requests`,
      [createHash('sha256').update(ip).digest('hex'), new Date(minute)],
    );
    if ((count?.requests ?? 0) <= this.settings.environment.PUBLIC_REQUESTS_A_MINUTE) return true;
    const retryAfterSeconds = Math.ceil((minute + MINUTE_MS - now) / 1_000);
    throw problem(
      { code: 'ADDRESS_LIMITED', retryAfterSeconds, detail: `Wait ${retryAfterSeconds} seconds` },
      { 'retry-after': String(retryAfterSeconds) },
    );
  }
}

/** Of a public route that writes: so many requests a minute and address. */
export const AddressLimited = () => UseGuards(AddressLimitGuard);
