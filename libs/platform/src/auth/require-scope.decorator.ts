import type { Scope } from '@app/kernel';
import { SetMetadata } from '@nestjs/common';

export const REQUIRED_SCOPE = Symbol('REQUIRED_SCOPE');

/**
 * A machine needs this scope for the route. Without the decorator it needs `<resource>:<read|write>` by address and
 * method; a route for which there is no such scope is for people alone.
 */
export const RequireScope = (scope: Scope): ClassDecorator & MethodDecorator => SetMetadata(REQUIRED_SCOPE, scope);
