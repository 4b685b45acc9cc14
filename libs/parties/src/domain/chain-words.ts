import type { AgentGrant } from './agent-grant.js';
import type { ScopeGap } from './authority-scope.js';
import type { JudgedLink } from './judge-chain.js';
import type { Mandate } from './mandate.js';

/** A chain of authority in sentences anybody can read. English; dates in UTC unless they are local dates of documents. */

export function mandateInWords(mandate: Mandate, operator: string): string {
  const until = mandate.period.end === undefined ? 'until further notice' : `until ${dayOf(mandate.period.end)}`;
  const manner = mandate.exclusive ? 'alone' : 'beside itself';
  return `${mandate.grantor} lets ${operator} sell ${manner}, in writing of ${mandate.writtenOn.toString()}, ${until}.`;
}

export function linkInWords({ grant, status, gaps }: JudgedLink, from: string, to: string): string {
  const said = `${from} appointed ${to} in writing of ${grant.writtenOn.toString()}: ${grantInWords(grant)}.`;
  return `${said} ${VERDICTS[status](grant, gaps ?? [])}`;
}

export function grantInWords({ scope, period, mayAppoint, maxDepth }: AgentGrant): string {
  const parts = [
    `uses ${list(scope.uses)}`,
    `territories ${list(scope.territories)}`,
    `media ${list(scope.media)}`,
    `languages ${list(scope.languages)}`,
    `from ${dayOf(period.start)} until ${dayOf(period.end)}`,
    scope.exclusive ? 'exclusively' : 'not exclusively',
    mayAppoint ? `may appoint agents, ${maxDepth} deep` : 'may appoint no agents',
  ];
  return parts.join('; ');
}

const VERDICTS: Readonly<Record<JudgedLink['status'], (grant: AgentGrant, gaps: readonly ScopeGap[]) => string>> = {
  VALID: () => 'This holds.',
  NOT_YET_VALID: ({ period }) => `This starts only at ${period.start.toString()}.`,
  EXPIRED: ({ period }) => `This was over at ${period.end.toString()}.`,
  REVOKED: ({ revoked }) => `This was revoked at ${revoked?.at.toString() ?? 'an unknown time'}.`,
  OUT_OF_SCOPE: (_, gaps) =>
    `This is wider than what its grantor holds: ${gaps.map((gap) => `${gap.dimension} ${list(gap.outside)}`).join('; ')}.`,
  ISSUER_NOT_AUTHORIZED: () => 'The grantor might not appoint this agent.',
  CHAIN_BROKEN: () => 'This hangs from a grant that does not hold.',
};

function list(values: readonly string[]): string {
  return values.map((value) => (value === '*' ? 'any' : value === '001' ? 'the world' : value)).join(', ');
}

function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO('UTC').toPlainDate().toString();
}
