import type { Actor, Tx } from '@app/kernel';
import type { LicensableWork } from '../domain/licensable-work.js';
import type { GrantorMandate } from '../domain/scope-within-mandate.js';

/** A partner company as licensing needs it. */
export interface Licensee {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly isActive: boolean;
}

/** Injection token of the `RightsRegister`. */
export const RIGHTS_REGISTER = Symbol('RIGHTS_REGISTER');

/** What the neighbors know: works, partners, and the mandate the operator sells out of. */
export interface RightsRegister {
  /** In any order; a work that does not exist is missing. */
  works(ids: readonly string[]): Promise<readonly LicensableWork[]>;
  /** The same without the parts of the works: all a decision needs, and little enough to ask for thousands. */
  standings(ids: readonly string[]): Promise<readonly LicensableWork[]>;
  /** Which of these works lie within the products of the actor's partner: only those may it see and ask for. */
  offeredTo(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
  partner(id: string): Promise<Licensee | undefined>;
  /** The partners these ids belong to; an id that does not exist is missing. */
  partners(ids: readonly string[]): Promise<readonly Licensee[]>;
  /** Host → the partner that registered it or the nearest domain above it. */
  partnersByHost(hosts: readonly string[]): Promise<ReadonlyMap<string, Licensee>>;
  /** The mandate in force, if there is one. */
  mandateAt(at: Temporal.Instant, tx?: Tx): Promise<GrantorMandate | undefined>;
}
