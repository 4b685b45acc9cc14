import type { Actor } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from './authenticated-request.js';

/** Who calls: the signed-in person, or `PUBLIC_ACTOR` on a public route when nobody is. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (user === undefined) throw new Error('INVARIANT: the guard has let nobody in on this route');
  return user;
});
