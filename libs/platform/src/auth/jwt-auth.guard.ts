import { type Actor, CLOCK, type Clock, PUBLIC_ACTOR } from '@app/kernel';
import { type ExecutionContext, Inject, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { ACCESS_TOKEN_STRATEGY, type SignedIn } from './jwt.strategy.js';
import { API_TOKEN_MARK, type CallingMachine, MACHINE_GATE, type MachineGate } from './machine-gate.js';
import { OWN_CREDENTIALS } from './own-credentials.decorator.js';
import { PUBLIC_ROUTE } from './public.decorator.js';
import { machineRefused, unauthenticated } from './unauthenticated.js';

const MACHINE = new RegExp(`^Bearer (${API_TOKEN_MARK}\\S+)$`);

/**
 * Global: says who calls, a person by an access token or a machine by an API token. Whether they may is said by the
 * role and scope guards and, in the end, by the use case.
 */
@Injectable()
export class JwtAuthGuard extends AuthGuard(ACCESS_TOKEN_STRATEGY) {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(MACHINE_GATE) private readonly machines: MachineGate | undefined,
  ) {
    super();
  }

  override canActivate(
    context: ExecutionContext,
  ): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OWN_CREDENTIALS, targets) === true) {
      request.user = PUBLIC_ACTOR;
      return true;
    }
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const token = MACHINE.exec(authorization)?.[1];
      return token === undefined ? super.canActivate(context) : this.admitMachine(token, request);
    }
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets);
    if (isPublic !== true) throw unauthenticated('TOKEN_MISSING');
    request.user = PUBLIC_ACTOR;
    return true;
  }

  /**
   * @param found by the strategy; false when the token is absent, altered or signed by somebody else
   * @returns what passport puts on the request as `user`: the actor
   */
  override handleRequest<Found>(
    error: unknown,
    found: SignedIn | false | undefined,
    _info: unknown,
    context: ExecutionContext,
  ): Found {
    if (error !== null && error !== undefined) throw error;
    if (found === false || found === undefined) throw unauthenticated('TOKEN_INVALID');
    context.switchToHttp().getRequest<AuthenticatedRequest>().sessionId = found.sessionId;
    // WHY as: the base class leaves the type to its caller, which puts the value on the request and looks no further.
    return found.actor as Found;
  }

  private async admitMachine(token: string, request: AuthenticatedRequest): Promise<boolean> {
    const admitted = await this.machines?.admit(token, request.ip, this.clock.now());
    if (admitted === undefined) throw unauthenticated('TOKEN_INVALID');
    if (!admitted.ok) {
      const { machine, ...refusal } = admitted.error;
      if (machine !== undefined) request.machine = machine;
      throw machineRefused(refusal);
    }
    request.user = admitted.value;
    request.machine = machineOf(admitted.value);
    return true;
  }
}

function machineOf({ id: tokenId, partnerId }: Actor): CallingMachine {
  return { tokenId, ...(partnerId === undefined ? {} : { partnerId }) };
}
