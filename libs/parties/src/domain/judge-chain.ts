import { contains, type Period } from '@app/kernel';
import type { AgentGrant } from './agent-grant.js';
import type { Authority, Containment, ScopeGap } from './authority-scope.js';

export const LINK_STATUSES = [
  'VALID',
  'NOT_YET_VALID',
  'EXPIRED',
  'REVOKED',
  /** Wider than what its grantor holds. */
  'OUT_OF_SCOPE',
  /** The grantor might not appoint, not so deep, not at that time, or is not the one above. */
  'ISSUER_NOT_AUTHORIZED',
  /** Good in itself, but a link above it is not. */
  'CHAIN_BROKEN',
] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

export interface JudgedLink {
  readonly grant: AgentGrant;
  readonly status: LinkStatus;
  /** Of OUT_OF_SCOPE. */
  readonly gaps?: readonly ScopeGap[];
}

/** The operator's own right, at the instant asked about and when the first link was made. */
export interface OperatorRight {
  readonly now?: Authority;
  readonly atIssue?: Authority;
}

/**
 * Judges a chain link by link at the instant of use, from the operator down. A link made under a right that was good
 * then is judged by the right its grantor has now: what the grantor lost, the agent cannot sell.
 * @param links the operator's agent first
 * @see docs/law/README.md: Implementing Regulations, article 24; Copyright Law, article 29
 */
export function judgeChain(
  links: readonly AgentGrant[],
  right: OperatorRight,
  at: Temporal.Instant,
  outside: Containment,
): readonly JudgedLink[] {
  const judged: JudgedLink[] = [];
  let isHolding = right.now !== undefined;
  for (const [place, grant] of links.entries()) {
    const own = ownStatus(grant, at);
    const above = place === 0 ? right.now : links[place - 1];
    const gaps = above === undefined ? [] : outside(grant.scope, above.scope);
    const status = (): LinkStatus => {
      if (own !== 'VALID') return own;
      if (!wasIssuedRightly(links, place, right)) return 'ISSUER_NOT_AUTHORIZED';
      if (gaps.length > 0) return 'OUT_OF_SCOPE';
      return isHolding ? 'VALID' : 'CHAIN_BROKEN';
    };
    const found = status();
    judged.push({ grant, status: found, ...(found === 'OUT_OF_SCOPE' ? { gaps } : {}) });
    isHolding = isHolding && found === 'VALID';
  }
  return judged;
}

/** What the link says of itself, whoever it comes from. A revocation counts from its instant on, not before. */
function ownStatus({ period, revoked }: AgentGrant, at: Temporal.Instant): LinkStatus {
  if (Temporal.Instant.compare(at, period.start) < 0) return 'NOT_YET_VALID';
  if (revoked !== undefined && Temporal.Instant.compare(at, revoked.at) >= 0) return 'REVOKED';
  return contains(period, at) ? 'VALID' : 'EXPIRED';
}

function wasIssuedRightly(links: readonly AgentGrant[], place: number, right: OperatorRight): boolean {
  const grant = links[place];
  if (grant === undefined) return false;
  if (place === 0) return grant.from === undefined && right.atIssue !== undefined;
  const above = links[place - 1];
  if (above === undefined || grant.from?.grantId !== above.id || grant.from.agentId !== above.agentId) return false;
  return mayAppointBelow(links.slice(0, place)) && wasGood(above, grant.issuedAt);
}

/** Whether one more link may hang from the last of these. @param links from the operator's agent down */
export function mayAppointBelow(links: readonly AgentGrant[]): boolean {
  return links.every(({ mayAppoint, maxDepth }, place) => mayAppoint && links.length - place <= maxDepth);
}

function wasGood({ period, revoked }: AgentGrant, at: Temporal.Instant): boolean {
  // WHY from its making: a grant may be handed on before it starts, but not after it ended.
  const whole: Period = period;
  const isBeforeEnd = whole.end === undefined || Temporal.Instant.compare(at, whole.end) < 0;
  return isBeforeEnd && (revoked === undefined || Temporal.Instant.compare(at, revoked.at) < 0);
}
