import type { Role } from '@app/kernel';
import { SetMetadata } from '@nestjs/common';

export const REQUIRED_ROLES = Symbol('REQUIRED_ROLES');

/** Only who holds one of these roles may call this route; the method's own list replaces its controller's. */
export const RequireRole = (first: Role, ...more: Role[]): ClassDecorator & MethodDecorator =>
  SetMetadata(REQUIRED_ROLES, [first, ...more]);
