import { dateOf, instantOf, known, present } from '@app/platform';
import { type Agent, nameKey } from '../domain/agent.js';
import { type AgentGrant, GRANT_STATES } from '../domain/agent-grant.js';
import type { PartnerIdentity } from '../domain/partner.js';
import type { AgentRow } from './agent.row.js';
import type { AgentGrantRow } from './agent-grant.row.js';

export function agentOf(row: AgentRow, domains: readonly string[]): Agent {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    identity: identityOf(row),
    domains: [...domains].sort(),
    ...present('partnerId', row.partnerId),
    registeredAt: instantOf(row.registeredAt),
    registeredBy: row.registeredBy,
  };
}

export function agentRowOf(agent: Agent): AgentRow {
  const { identity } = agent;
  return {
    id: agent.id,
    number: agent.number,
    name: agent.name,
    nameKey: nameKey(agent.name),
    uscc: identity.kind === 'USCC' ? identity.uscc : null,
    registrationCountry: identity.kind === 'REGISTER' ? identity.country : null,
    registrationNumber: identity.kind === 'REGISTER' ? identity.number : null,
    partnerId: agent.partnerId ?? null,
    registeredAt: dateOf(agent.registeredAt),
    registeredBy: agent.registeredBy,
  };
}

export function grantOf(row: AgentGrantRow): AgentGrant {
  const { parentId, issuerAgentId, revokedAt, revokedFor } = row;
  return {
    id: row.id,
    agentId: row.agentId,
    ...(parentId === null || issuerAgentId === null ? {} : { from: { grantId: parentId, agentId: issuerAgentId } }),
    scope: {
      exclusive: row.exclusive,
      territories: row.territories,
      media: row.media,
      languages: row.languages,
      uses: row.uses,
    },
    period: { start: instantOf(row.startsAt), end: instantOf(row.endsAt) },
    mayAppoint: row.mayAppoint,
    maxDepth: row.maxDepth,
    writtenOn: Temporal.PlainDate.from(row.writtenOn),
    evidenceHash: row.evidenceHash,
    issuedAt: instantOf(row.issuedAt),
    issuedBy: row.issuedBy,
    state: known(GRANT_STATES, row.state, 'the state of a grant'),
    ...(revokedAt === null || revokedFor === null ? {} : { revoked: { at: instantOf(revokedAt), reason: revokedFor } }),
    version: row.version,
  };
}

export function grantRowOf(grant: AgentGrant): AgentGrantRow {
  return {
    id: grant.id,
    agentId: grant.agentId,
    parentId: grant.from?.grantId ?? null,
    issuerAgentId: grant.from?.agentId ?? null,
    exclusive: grant.scope.exclusive,
    territories: [...grant.scope.territories],
    media: [...grant.scope.media],
    languages: [...grant.scope.languages],
    uses: [...grant.scope.uses],
    mayAppoint: grant.mayAppoint,
    maxDepth: grant.maxDepth,
    startsAt: dateOf(grant.period.start),
    endsAt: dateOf(grant.period.end),
    writtenOn: grant.writtenOn.toString(),
    evidenceHash: grant.evidenceHash,
    issuedAt: dateOf(grant.issuedAt),
    issuedBy: grant.issuedBy,
    state: grant.state,
    revokedAt: dateOf(grant.revoked?.at),
    revokedFor: grant.revoked?.reason ?? null,
    version: grant.version,
  };
}

function identityOf({ id, uscc, registrationCountry: country, registrationNumber: number }: AgentRow): PartnerIdentity {
  if (uscc !== null) return { kind: 'USCC', uscc };
  if (country === null || number === null) throw new Error(`INVARIANT: agent ${id} has an identity`);
  return { kind: 'REGISTER', country, number };
}
