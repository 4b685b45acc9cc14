import { type Actor, hasRole } from '@app/kernel';

/** Whose rows an actor may see. Goes into every query, so that what is another tenant's is simply not there. */
export type Visibility =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'PARTNER'; readonly partnerId: string }
  | { readonly kind: 'NONE' };

/** The operator's people and its jobs see all, a partner's people what is theirs, everybody else nothing. */
export function visibleTo(actor: Actor): Visibility {
  if (actor.kind === 'SYSTEM' || actor.kind === 'OPERATOR') return { kind: 'ALL' };
  if (hasRole(actor, 'DESK', 'LEGAL', 'ADMIN')) return { kind: 'ALL' };
  if (actor.partnerId !== undefined) return { kind: 'PARTNER', partnerId: actor.partnerId };
  return { kind: 'NONE' };
}
