import { hasRole, PUBLIC_ACTOR, type Role } from '@app/kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { problem } from '../http/problem.js';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { REQUIRED_ROLES } from './require-role.decorator.js';
import { unauthenticated } from './unauthenticated.js';

/** Global, after `JwtAuthGuard`: refuses who holds none of the roles that `@RequireRole` names. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.getAllAndOverride<readonly Role[] | undefined>(REQUIRED_ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (required === undefined) return true;
    const actor = context.switchToHttp().getRequest<AuthenticatedRequest>().user ?? PUBLIC_ACTOR;
    if (actor.kind === 'PUBLIC') throw unauthenticated('TOKEN_MISSING');
    if (!hasRole(actor, ...required)) throw problem({ code: 'FORBIDDEN_ROLE', required, held: actor.roles });
    return true;
  }
}
