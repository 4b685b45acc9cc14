import type { Scope } from './scope.js';

/** Who acts. Stands in every audit entry; carries no personal data, only ids. */
export interface Actor {
  /** PERSON signed in, TOKEN of a machine, OPERATOR at the command line, SYSTEM for jobs, PUBLIC for anybody. */
  readonly kind: 'PERSON' | 'TOKEN' | 'OPERATOR' | 'SYSTEM' | 'PUBLIC';
  /** Account id for a person, token id for a machine, a job or command name for SYSTEM and OPERATOR, `anonymous` for PUBLIC. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** Partner company the actor belongs to; its rows are the only partner rows the actor may see. */
  readonly partnerId?: string;
  /** Account the actor acts for, when not for itself; of a person without one, `subject-request:` and the id of their request. */
  readonly onBehalfOf?: string;
  /** What a machine's token was made for; of a machine only. People do what their roles allow. */
  readonly scopes?: readonly Scope[];
}

/**
 * PARTNER requests and signs for a partner, PARTNER_ADMIN also manages that partner's own people; DESK sells and signs for the operator; LEGAL reviews reports and claims;
 * ADMIN manages people and imports.
 */
export const ROLES = ['PARTNER', 'PARTNER_ADMIN', 'DESK', 'LEGAL', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export const PUBLIC_ACTOR: Actor = { kind: 'PUBLIC', id: 'anonymous', roles: [] };

/** A job acting by itself. @param name the job's name, e.g. `claims.lapse-draft` */
export function systemActor(name: string): Actor {
  return { kind: 'SYSTEM', id: name, roles: [] };
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role));
}
