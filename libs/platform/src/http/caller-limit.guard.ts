import { CLOCK, type Clock } from '@app/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable, UseGuards } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { problem } from './problem.js';
import { countRequest } from './request-counter.js';

/**
 * Counts what one partner's people and machines together, or one person without a partner, send to routes that cost the
 * service more than a look at the record. A refused request counts, too.
 */
@Injectable()
export class CallerLimitGuard implements CanActivate {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (user === undefined) return true;
    const whose = user.partnerId ?? user.id;
    const { requests, retryAfterSeconds } = await countRequest(this.dataSource, this.clock, `caller ${whose}`);
    if (requests <= this.settings.environment.CHECKS_A_MINUTE) return true;
    throw problem(
      { code: 'CALLER_LIMITED', retryAfterSeconds, detail: `Wait ${retryAfterSeconds} seconds` },
      { 'retry-after': String(retryAfterSeconds) },
    );
  }
}

/** Of a route for people who signed in, that does much for one request: so many a minute and partner. */
export const CallerLimited = () => UseGuards(CallerLimitGuard);
