import { type Actor, hasRole } from '@app/kernel';

/** One of the publisher's own legal people: no machine, and nobody of a partner, whatever roles it may have been given. */
export function isLegalPerson(actor: Actor): boolean {
  return actor.kind === 'PERSON' && actor.partnerId === undefined && hasRole(actor, 'LEGAL');
}
