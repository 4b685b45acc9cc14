import { err, ok, type Period, type Result } from '@app/kernel';
import { type GrantDimension, type GrantGap, gapsBetween } from './grant-containment.js';
import { type Scope, termOf } from './scope.js';

/** One link of the chain of agents through whom a license is granted, as the register of agents has it. */
export interface AgentAppointment {
  readonly grantId: string;
  readonly agent: {
    /** Public number on the register, e.g. `AG-…`. */
    readonly number: string;
    readonly name: string;
    /** The partner whose people act for it. */
    readonly partnerId?: string;
  };
  readonly exclusive: boolean;
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly languages: readonly string[];
  /** Words of the register; `*` is any. */
  readonly uses: readonly string[];
  readonly period: Period & { readonly end: Temporal.Instant };
  readonly revokedAt?: Temporal.Instant;
  /** Whether the agent may appoint others below it. */
  readonly mayAppoint: boolean;
  /** Local date of the document, and its SHA-256, hex. */
  readonly writtenOn: string;
  readonly evidenceHash: string;
  /** What the public register answers at the instant asked about; `VALID` alone is good. */
  readonly standing: string;
}

/** From the operator's own agent down to the one who sells; never empty. */
export type AgentChain = readonly AgentAppointment[];

/** The agent a license is granted through, as license and request name it. */
export interface GrantingAgent {
  readonly grantId: string;
  readonly number: string;
  readonly name: string;
}

export interface AgentNotAuthorized {
  readonly code: 'AGENT_NOT_AUTHORIZED';
  readonly agent: string;
  readonly grantId: string;
  /** Of the first link that does not hold. */
  readonly standing: string;
}

export interface AgentGap {
  readonly dimension: GrantDimension | 'exclusivity';
  readonly outside: readonly string[];
  readonly asked: readonly string[];
  readonly granted: readonly string[];
}

/** The first dimension that is outside, and all of them. */
export interface OutsideAgent {
  readonly code: 'SCOPE_OUTSIDE_AGENT';
  readonly agent: string;
  readonly dimension: AgentGap['dimension'];
  readonly value: string;
  readonly expected: string;
  readonly outside: readonly AgentGap[];
}

/** Who sells: the last of the chain. */
export function sellerOf(chain: AgentChain): AgentAppointment {
  const seller = chain.at(-1);
  if (seller === undefined) throw new Error('INVARIANT: a chain of agents has a link');
  return seller;
}

export function grantingAgent(chain: AgentChain): GrantingAgent {
  const { grantId, agent } = sellerOf(chain);
  return { grantId, number: agent.number, name: agent.name };
}

/**
 * Whether the agents may grant this scope: every link holds, and the scope lies inside what the last one may sell, on
 * every dimension (Copyright Law of the PRC, article 29; Implementing Regulations, article 24).
 */
export function withinAgent(scope: Scope, chain: AgentChain): Result<Scope, AgentNotAuthorized | OutsideAgent> {
  const seller = sellerOf(chain);
  const { number: agent } = seller.agent;
  const broken = chain.find(({ standing }) => standing !== 'VALID');
  if (broken !== undefined) {
    return err({ code: 'AGENT_NOT_AUTHORIZED', agent, grantId: broken.grantId, standing: broken.standing });
  }
  const outside = gapsBetween(limitsOf(scope), limitsOfAgent(seller)).map(gapOf);
  if (scope.exclusivity === 'EXCLUSIVE' && !seller.exclusive) {
    const values = { outside: ['EXCLUSIVE'], asked: ['EXCLUSIVE'], granted: ['NON_EXCLUSIVE'] };
    outside.push({ dimension: 'exclusivity', ...values });
  }
  const [first] = outside;
  if (first === undefined) return ok(scope);
  return err({
    code: 'SCOPE_OUTSIDE_AGENT',
    agent,
    dimension: first.dimension,
    value: first.outside.join(', '),
    expected: first.granted.join(', '),
    outside,
  });
}

function limitsOf(scope: Scope) {
  return { ...scope, term: termOf(scope) };
}

function limitsOfAgent({ uses, territories, media, languages, period }: AgentAppointment) {
  return { uses, territories, media, languages, term: period };
}

function gapOf({ dimension, outside, child, parent }: GrantGap): AgentGap {
  return { dimension, outside, asked: child, granted: parent };
}
