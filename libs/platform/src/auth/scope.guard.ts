import { SCOPES, scopeOf } from '@app/kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { problem } from '../http/problem.js';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { PUBLIC_ROUTE } from './public.decorator.js';
import { REQUIRED_SCOPE } from './require-scope.decorator.js';

/** Global, after `JwtAuthGuard`: holds a machine to what its token was made for. */
@Injectable()
export class ScopeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (request.user?.kind !== 'TOKEN') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets) === true) return true;
    const named = this.reflector.getAllAndOverride<string | undefined>(REQUIRED_SCOPE, targets);
    const wanted = named ?? scopeOf(request.method, request.url);
    const required = SCOPES.find((scope) => scope === wanted);
    if (required === undefined) throw problem({ code: 'PEOPLE_ONLY' });
    const held = request.user.scopes ?? [];
    if (!held.includes(required)) throw problem({ code: 'SCOPE_MISSING', required, held });
    return true;
  }
}
