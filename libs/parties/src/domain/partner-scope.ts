import { type Actor, err, hasRole, ok, type Result, type Role } from '@app/kernel';

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

/** Who settles whether a company is who it says. */
export function mayReviewIdentities(actor: Actor): boolean {
  return keepsRegister(actor);
}

/** One of the operator's own people in one of these roles. */
export function isStaff(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'PERSON' && actor.partnerId === undefined && hasRole(actor, ...roles);
}

/** Who keeps the register of agents for the operator. */
export function keepsRegister(actor: Actor): boolean {
  return mayManageParties(actor) || isStaff(actor, 'DESK');
}

/**
 * Who opens, closes and changes accounts: an administrator all of them, a partner's administrator those of that
 * partner alone.
 * @param partnerId of the accounts; undefined for the operator's own
 */
export function mayManagePeople(actor: Actor, partnerId: string | undefined): boolean {
  if (mayManageParties(actor)) return true;
  const isOwn = actor.partnerId !== undefined && actor.partnerId === partnerId;
  return isOwn && actor.kind === 'PERSON' && hasRole(actor, 'PARTNER_ADMIN');
}

export interface RoleRefused {
  readonly code: 'FORBIDDEN_ROLE';
  readonly required: readonly string[];
}

export const ADMIN_ONLY: RoleRefused = { code: 'FORBIDDEN_ROLE', required: ['ADMIN'] };
export const DESK_ONLY: RoleRefused = { code: 'FORBIDDEN_ROLE', required: ['DESK', 'ADMIN'] };
export const PEOPLE_MANAGERS: RoleRefused = { code: 'FORBIDDEN_ROLE', required: ['ADMIN', 'PARTNER_ADMIN'] };

export type PeopleRefusal = RoleRefused | { readonly code: 'PARTNER_UNKNOWN'; readonly partnerId: string };

/** `mayManagePeople` as a refusal: of another tenant nobody learns even that it exists. */
export function managesPeople(actor: Actor, partnerId: string | undefined): Result<void, PeopleRefusal> {
  if (mayManagePeople(actor, partnerId)) return ok(undefined);
  const isForeign = actor.partnerId !== undefined && partnerId !== undefined && actor.partnerId !== partnerId;
  return err(isForeign ? { code: 'PARTNER_UNKNOWN', partnerId } : PEOPLE_MANAGERS);
}

export const LEGAL_ONLY: RoleRefused = { code: 'FORBIDDEN_ROLE', required: ['LEGAL'] };
export const LEGAL_DESK: RoleRefused = { code: 'FORBIDDEN_ROLE', required: ['LEGAL', 'DESK', 'ADMIN'] };
