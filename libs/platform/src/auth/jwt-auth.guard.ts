import { PUBLIC_ACTOR } from '@app/kernel';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { ACCESS_TOKEN_STRATEGY } from './jwt.strategy.js';
import { PUBLIC_ROUTE } from './public.decorator.js';
import { unauthenticated } from './unauthenticated.js';

/** Global: says who calls. Whether they may is said by the role guard and, in the end, by the use case. */
@Injectable()
export class JwtAuthGuard extends AuthGuard(ACCESS_TOKEN_STRATEGY) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override canActivate(
    context: ExecutionContext,
  ): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (request.headers.authorization !== undefined) return super.canActivate(context);
    if (isPublic !== true) throw unauthenticated('TOKEN_MISSING');
    request.user = PUBLIC_ACTOR;
    return true;
  }

  /** @param user what the strategy found; false when the token is absent, altered or signed by somebody else */
  override handleRequest<Found>(error: unknown, user: Found | false | undefined): Found {
    if (error !== null && error !== undefined) throw error;
    if (user === false || user === undefined) throw unauthenticated('TOKEN_INVALID');
    return user;
  }
}
