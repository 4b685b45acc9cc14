import { type Actor, hasRole } from '@app/kernel';

/** Whose partner rows an actor may see: the tenant check, as a value that goes into every query. */
export type PartnerScope =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'OWN'; readonly partnerId: string }
  | { readonly kind: 'NONE' };

/** The operator's people, jobs and command line see all partners; a partner sees itself; anybody else sees none. */
export function visibleTo(actor: Actor): PartnerScope {
  if (actor.kind === 'SYSTEM' || actor.kind === 'OPERATOR') return { kind: 'ALL' };
  // WHY first: whatever other role it may have been given by mistake, a partner's account is held to its partner.
  if (actor.partnerId !== undefined) return { kind: 'OWN', partnerId: actor.partnerId };
  return hasRole(actor, 'DESK', 'LEGAL', 'ADMIN') ? { kind: 'ALL' } : { kind: 'NONE' };
}

/** Who registers partners and opens accounts. */
export function mayManageParties(actor: Actor): boolean {
  if (actor.kind === 'SYSTEM' || actor.kind === 'OPERATOR') return true;
  return actor.partnerId === undefined && hasRole(actor, 'ADMIN');
}

export interface RoleRefused {
  readonly code: 'FORBIDDEN_ROLE';
  readonly required: readonly string[];
}

export const ADMIN_ONLY: RoleRefused = { code: 'FORBIDDEN_ROLE', required: ['ADMIN'] };
