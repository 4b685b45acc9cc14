import type { Actor, Result, Tx } from '@app/kernel';
import type { ProductWorksRefused } from '@app/works';
import type { AgentChain } from '../domain/agent-appointment.js';
import type { LicensableWork, WorkStanding } from '../domain/licensable-work.js';
import type { GrantorMandate } from '../domain/scope-within-mandate.js';

/** A partner company as licensing needs it. */
export interface Licensee {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly isActive: boolean;
  /** Whether the operator has suspended it, and since when it has or has not. */
  readonly isSuspended: boolean;
  readonly standingSince: Temporal.Instant;
}

/** Injection token of the `RightsRegister`. */
export const RIGHTS_REGISTER = Symbol('RIGHTS_REGISTER');

/** What the neighbors know: works, partners, and the mandate the operator sells out of. */
export interface RightsRegister {
  /** In any order; a work that does not exist is missing. */
  works(ids: readonly string[]): Promise<readonly LicensableWork[]>;
  /** All a decision needs of works, and little enough to ask for thousands. */
  standings(ids: readonly string[]): Promise<readonly WorkStanding[]>;
  /** Which of these works lie within the products of the actor's partner: only those may it see and ask for. */
  offeredTo(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The own works that a product of the actor finds now. @param most more are refused */
  productWorks(productId: string, actor: Actor, most: number): Promise<Result<readonly string[], ProductWorksRefused>>;
  partner(id: string): Promise<Licensee | undefined>;
  /** The partners these ids belong to; an id that does not exist is missing. */
  partners(ids: readonly string[]): Promise<readonly Licensee[]>;
  /** Host → the partner that registered it or the nearest domain above it. */
  partnersByHost(hosts: readonly string[]): Promise<ReadonlyMap<string, Licensee>>;
  /** The mandate in force, if there is one. */
  mandateAt(at: Temporal.Instant, tx?: Tx): Promise<GrantorMandate | undefined>;
  /** Every mandate on record, each with the time it is or was in force. */
  mandates(): Promise<readonly GrantorMandate[]>;
  /**
   * The agents a grant of the register leads through, judged at an instant; undefined: there is no such grant.
   * @param tx in which no link of the chain changes until it ends
   */
  agentChain(grantId: string, at: Temporal.Instant, tx?: Tx): Promise<AgentChain | undefined>;
  /** The grant and all that hang from it. */
  agentGrantsBelow(grantId: string): Promise<readonly string[]>;
  /** Those of these grants that are revoked, or hang from one that is, each with the first instant of that. */
  agentGrantsCutOff(grantIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.Instant>>;
  /** Every partner that is suspended now, with the instant from which on. */
  suspendedPartners(): Promise<ReadonlyMap<string, Temporal.Instant>>;
}
