import { CLOCK, type Clock } from '@app/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable, UseGuards } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.js';
import { problem } from './problem.js';
import { countRequest } from './request-counter.js';

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
    const { requests, retryAfterSeconds } = await countRequest(this.dataSource, this.clock, ip);
    if (requests <= this.settings.environment.PUBLIC_REQUESTS_A_MINUTE) return true;
    throw problem(
      { code: 'ADDRESS_LIMITED', retryAfterSeconds, detail: `Wait ${retryAfterSeconds} seconds` },
      { 'retry-after': String(retryAfterSeconds) },
    );
  }
}

/** Of a public route that writes: so many requests a minute and address. */
export const AddressLimited = () => UseGuards(AddressLimitGuard);
