import type { AgentAppointment, AgentChain } from './agent-appointment.js';
import type { Names } from './agreement-terms.js';
import { type GrantLimits, gapsBetween } from './grant-containment.js';
import type { License } from './license.js';
import type { GrantorMandate } from './scope-within-mandate.js';
import { MOST_LICENSES_DEEP } from './sub-license.js';

export interface ChainParty {
  readonly names: Names;
  /** Official number, e.g. a unified social credit code. */
  readonly id?: string;
}

/** One grant: from whom, to whom, on what basis, how far and how long. JSON values only. */
export interface ChainLink {
  readonly grantor: ChainParty;
  readonly grantee: ChainParty;
  /** Document the grant stands in: a clause, or the hash of an agreement. */
  readonly basis: string;
  readonly exclusive: boolean;
  readonly territories: readonly string[];
  readonly media: readonly string[];
  /** BCP 47 ranges; `*` is any. */
  readonly languages: readonly string[];
  /** Uses granted; absent: not limited, or of a certificate that did not tell. */
  readonly uses?: readonly string[];
  /** Hosts granted; absent as above. */
  readonly domains?: readonly string[];
  /** ISO 8601 instants; `until` exclusive, absent for an open end. */
  readonly from: string;
  readonly until?: string;
  /** Whether the grantee may grant on (Implementing Regulations of the Copyright Law, article 24). */
  readonly mayGrantOn: boolean;
}

export type ChainFault = 'chain_broken' | 'issuer_not_authorized' | 'out_of_scope';

/** What does not hold, and whether anything at all is left of the grant. */
export interface ChainFinding {
  readonly name: ChainFault;
  /** WHOLE: nothing is covered; PART: what is named is not. */
  readonly extent: 'WHOLE' | 'PART';
  readonly detail: string;
}

/** Most agents one below another that the register knows of. */
const MOST_AGENTS_DEEP = 7;
/** A chain longer than the longest that can be granted is none. The first link is the operator's own mandate. */
const MAX_LINKS = 1 + MOST_AGENTS_DEEP + MOST_LICENSES_DEEP;

export interface ChainRoots {
  readonly rightsHolder: ChainParty;
  readonly operator: ChainParty;
  /** Those through whom the first license was granted, from the operator's own agent down; absent: none. */
  readonly agents?: AgentChain;
}

/**
 * Rights holder → operator (→ its agents) → licensee, or on to the licensee of a sub-license.
 * @param licenses from the one the operator granted down to the one the chain is of
 * @param mandate undefined: the operator had nothing to grant
 * @param basisOf the document a license stands in
 */
export function chainOf(
  licenses: readonly License[],
  { rightsHolder, operator, agents = [] }: ChainRoots,
  mandate: GrantorMandate | undefined,
  basisOf: (license: License) => string,
): readonly ChainLink[] {
  const appointed = agents.map((appointment, index) => {
    const above = agents[index - 1];
    const isSeller = index === agents.length - 1;
    return agentLink(appointment, above === undefined ? operator : agentParty(above), isSeller);
  });
  const seller = appointed.at(-1)?.grantee ?? operator;
  const licensed = licenses.map((license, index): ChainLink => {
    const { scope, licenseeName } = license;
    const above = licenses[index - 1];
    return {
      grantor: above === undefined ? seller : partyOf(above),
      grantee: { names: { und: licenseeName } },
      basis: basisOf(license),
      exclusive: scope.exclusivity === 'EXCLUSIVE',
      territories: scope.territories,
      media: scope.media,
      languages: scope.languages,
      uses: scope.uses,
      ...(scope.domains.length === 0 ? {} : { domains: scope.domains }),
      from: scope.termStartsAt.toString(),
      until: scope.termEndsAt.toString(),
      // that a license may be granted on is checked when a sub-license is granted; the last one of a chain may not
      mayGrantOn: index < licenses.length - 1,
    };
  });
  const grants = [...appointed, ...licensed];
  if (mandate === undefined) return grants;
  const { start, end } = mandate.period;
  const first: ChainLink = {
    grantor: rightsHolder,
    grantee: operator,
    basis: mandate.source,
    exclusive: mandate.exclusive,
    territories: mandate.territories,
    media: mandate.media,
    languages: mandate.languages,
    from: start.toString(),
    ...(end === undefined ? {} : { until: end.toString() }),
    mayGrantOn: true,
  };
  return [first, ...grants];
}

/** An agent sells by its appointment; to appoint others it needs more. A revoked appointment ends when it was revoked. */
function agentLink(appointment: AgentAppointment, grantor: ChainParty, isSeller: boolean): ChainLink {
  const { exclusive, territories, media, languages, uses, period, revokedAt, mayAppoint, evidenceHash } = appointment;
  const isCutShort = revokedAt !== undefined && Temporal.Instant.compare(revokedAt, period.end) < 0;
  return {
    grantor,
    grantee: agentParty(appointment),
    basis: `sha-256:${evidenceHash}`,
    exclusive,
    territories,
    media,
    languages,
    ...(uses.includes('*') ? {} : { uses }),
    from: period.start.toString(),
    until: (isCutShort ? revokedAt : period.end).toString(),
    mayGrantOn: isSeller || mayAppoint,
  };
}

function agentParty({ agent }: AgentAppointment): ChainParty {
  return { names: { und: agent.name }, id: agent.number };
}

/** What the register of agents itself objects to, beside dates and scopes: an appointment nobody might make. */
export function agentFindings(agents: AgentChain): readonly ChainFinding[] {
  return agents.flatMap(({ agent, standing }) => {
    if (standing !== 'ISSUER_NOT_AUTHORIZED' && standing !== 'OUT_OF_SCOPE') return [];
    const name: ChainFault = standing === 'OUT_OF_SCOPE' ? 'out_of_scope' : 'issuer_not_authorized';
    return [whole(name, `the register of agents has ${agent.name} (${agent.number}) as ${standing}`)];
  });
}

function partyOf({ licenseeName }: License): ChainParty {
  return { names: { und: licenseeName } };
}

/**
 * Whether each link carries the next at the instant of use: nobody grants more than the own right, for longer, or
 * without being allowed to. The last link's own term is the license's and is not looked at here.
 */
export function chainFindings(
  links: readonly ChainLink[],
  issuedAt: Temporal.Instant,
  at: Temporal.Instant,
): readonly ChainFinding[] {
  if (links.length < 2 || links.length > MAX_LINKS) {
    return [whole('chain_broken', `the chain from the rights holder to the licensee has ${links.length} links`)];
  }
  return links.slice(1).flatMap((child, index) => {
    const parent = links[index];
    return parent === undefined ? [] : linkFindings(parent, child, issuedAt, at);
  });
}

function linkFindings(
  parent: ChainLink,
  child: ChainLink,
  issuedAt: Temporal.Instant,
  at: Temporal.Instant,
): readonly ChainFinding[] {
  const findings: ChainFinding[] = [];
  const grantor = shown(child.grantor);
  if (!isSameParty(parent.grantee, child.grantor)) {
    findings.push(whole('issuer_not_authorized', `${grantor} is not ${shown(parent.grantee)}, to whom it was granted`));
  }
  if (!parent.mayGrantOn) {
    findings.push(whole('issuer_not_authorized', `${grantor} may not grant on (${parent.basis})`));
  }
  if (!isInForce(parent, at)) {
    findings.push(whole('chain_broken', `${grantor} held no right at ${at.toString()} (${parent.basis})`));
  } else if (!isInForce(parent, issuedAt)) {
    findings.push(whole('issuer_not_authorized', `${grantor} held no right when it granted, ${issuedAt.toString()}`));
  }
  for (const { dimension, outside, isWhole } of gapsBetween(child, parent)) {
    const detail = `${dimension} ${outside.join(', ')} is outside what ${grantor} holds (${parent.basis})`;
    findings.push({ name: 'out_of_scope', extent: isWhole ? 'WHOLE' : 'PART', detail });
  }
  if (child.exclusive && !parent.exclusive) {
    const detail = `${grantor} holds no exclusive right to grant (${parent.basis})`;
    findings.push({ name: 'out_of_scope', extent: 'PART', detail });
  }
  return findings;
}

function whole(name: ChainFault, detail: string): ChainFinding {
  return { name, extent: 'WHOLE', detail };
}

function isInForce({ from, until }: ChainLink, at: Temporal.Instant): boolean {
  const isBegun = Temporal.Instant.compare(at, Temporal.Instant.from(from)) >= 0;
  return isBegun && (until === undefined || Temporal.Instant.compare(at, Temporal.Instant.from(until)) < 0);
}

/** By official number where both have one, else by a name in the same language. */
function isSameParty(a: ChainParty, b: ChainParty): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return Object.entries(a.names).some(([language, name]) => b.names[language] === name);
}

function shown({ names }: ChainParty): string {
  return names.en ?? Object.values(names)[0] ?? '(nobody)';
}

/** Whether nothing is left of a grant in some dimension, since the grantor holds none of it. */
export function isCutOff(cells: GrantLimits, { territories, media, languages }: GrantorMandate): boolean {
  return gapsBetween(cells, { territories, media, languages }).some(({ isWhole }) => isWhole);
}
