import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { AGENT_ANSWERS, type AgentAnswer, type AgentCheck, type AgentDoubt } from '../application/check-agent.js';
import type { Agent } from '../domain/agent.js';
import type { AgentGrant } from '../domain/agent-grant.js';
import { linkInWords, mandateInWords } from '../domain/chain-words.js';
import { type JudgedLink, LINK_STATUSES, type LinkStatus } from '../domain/judge-chain.js';
import { RegistrationView } from './partner.view.js';

export class AgentView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'AG-7K2M9QXR4', description: 'Public, with a check character' })
  readonly number!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ required: false })
  readonly uscc?: string;

  @ApiProperty({ required: false, type: RegistrationView })
  readonly registration?: RegistrationView;

  @ApiProperty({ type: [String] })
  readonly domains!: readonly string[];

  @ApiProperty({ format: 'date-time' })
  readonly registeredAt!: string;
}

export class AgentGrantView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly agentId!: string;

  @ApiProperty({
    format: 'uuid',
    required: false,
    description: 'The grant it hangs from; absent: the operator granted',
  })
  readonly parentId?: string;

  @ApiProperty()
  readonly exclusive!: boolean;

  @ApiProperty({ type: [String] })
  readonly territories!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly media!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly languages!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly uses!: readonly string[];

  @ApiProperty({ format: 'date-time' })
  readonly startsAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly endsAt!: string;

  @ApiProperty()
  readonly mayAppoint!: boolean;

  @ApiProperty()
  readonly maxDepth!: number;

  @ApiProperty({ format: 'date' })
  readonly writtenOn!: string;

  @ApiProperty({ description: 'SHA-256 of the document, hex' })
  readonly evidenceHash!: string;

  @ApiProperty({ format: 'date-time' })
  readonly issuedAt!: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly revokedAt?: string;

  @ApiProperty({ description: 'Also the ETag' })
  readonly version!: number;
}

export class ChainLinkView {
  @ApiProperty({ format: 'uuid' })
  readonly grantId!: string;

  @ApiProperty({ description: 'Who granted' })
  readonly from!: string;

  @ApiProperty({ description: 'Who received' })
  readonly to!: string;

  @ApiProperty({ enum: LINK_STATUSES })
  readonly status!: LinkStatus;

  @ApiProperty({ type: AgentGrantView })
  readonly grant!: AgentGrantView;

  @ApiProperty()
  readonly inWords!: string;
}

export class PrefilledReportView {
  @ApiProperty({ example: '/api/v1/reports' })
  readonly href!: string;

  @ApiProperty({ enum: ['POST'] })
  readonly method!: 'POST';

  @ApiProperty({ description: 'Send it as it is, or write more into it', type: 'object', additionalProperties: true })
  readonly body!: { readonly kind: 'FALSE_AGENT'; readonly statement: string; readonly url?: string };
}

@ApiExtraModels(ChainLinkView)
export class AgentCheckView {
  @ApiProperty({ enum: AGENT_ANSWERS })
  readonly answer!: AgentAnswer;

  @ApiProperty({ type: String, required: false, description: 'Why it is not AUTHORIZED' })
  readonly doubt?: AgentDoubt;

  @ApiProperty({ format: 'date-time', description: 'The instant asked about, UTC' })
  readonly at!: string;

  @ApiProperty({ type: AgentView, required: false })
  readonly agent?: AgentView;

  @ApiProperty({ description: 'True of the company that alone runs the commerce' })
  readonly isOperator!: boolean;

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: getSchemaPath(ChainLinkView) } },
    description: 'Chains of authority; those that hold come first',
  })
  readonly chains!: readonly (readonly ChainLinkView[])[];

  @ApiProperty({ type: [String], description: 'The answer and its grounds in sentences' })
  readonly inWords!: readonly string[];

  @ApiProperty({ type: PrefilledReportView, required: false, description: 'Of every answer but AUTHORIZED' })
  readonly report?: PrefilledReportView;
}

export function agentView({ id, number, name, identity, domains, registeredAt }: Agent): AgentView {
  return {
    id,
    number,
    name,
    ...(identity.kind === 'USCC'
      ? { uscc: identity.uscc }
      : { registration: { country: identity.country, number: identity.number } }),
    domains,
    registeredAt: registeredAt.toString(),
  };
}

export function agentGrantView(grant: AgentGrant): AgentGrantView {
  const { id, agentId, from, scope, period, mayAppoint, maxDepth, writtenOn, evidenceHash, revoked, version } = grant;
  return {
    id,
    agentId,
    ...(from === undefined ? {} : { parentId: from.grantId }),
    ...scope,
    startsAt: period.start.toString(),
    endsAt: period.end.toString(),
    mayAppoint,
    maxDepth,
    writtenOn: writtenOn.toString(),
    evidenceHash,
    issuedAt: grant.issuedAt.toString(),
    ...(revoked === undefined ? {} : { revokedAt: revoked.at.toString() }),
    version,
  };
}

/** @param operator name of the company that alone runs the commerce */
export function agentCheckView(check: AgentCheck, operator: string): AgentCheckView {
  const { answer, doubt, at, agent, isOperator, mandate } = check;
  const nameOf = (agentId: string): string => check.agents.get(agentId)?.name ?? agentId;
  const linkView = (link: JudgedLink): ChainLinkView => {
    const { grant, status } = link;
    const from = grant.from === undefined ? operator : nameOf(grant.from.agentId);
    const to = nameOf(grant.agentId);
    return { grantId: grant.id, from, to, status, grant: agentGrantView(grant), inWords: linkInWords(link, from, to) };
  };
  const chains = check.chains.map((links) => links.map(linkView));
  const [first = []] = chains;
  const verdict = answerInWords(check, agent?.name ?? check.question.value);
  return {
    answer,
    ...(doubt === undefined ? {} : { doubt }),
    at: at.toString(),
    ...(agent === undefined ? {} : { agent: agentView(agent) }),
    isOperator,
    chains,
    inWords: [
      verdict,
      ...(mandate === undefined ? [] : [mandateInWords(mandate, operator)]),
      ...first.map((link) => link.inWords),
    ],
    ...(answer === 'AUTHORIZED' ? {} : { report: reportOf(check, verdict) }),
  };
}

function answerInWords({ answer, doubt, at }: AgentCheck, name: string): string {
  const when = `at ${at.toString()}`;
  if (answer === 'AUTHORIZED') return `${name} is authorized ${when}, within the scope below.`;
  if (answer === 'NOT_AUTHORIZED') return `${name} is not authorized ${when}: ${DOUBTS[doubt ?? 'NO_GRANT']}.`;
  return `Nothing is known of ${name} ${when}: ${DOUBTS[doubt ?? 'NOT_ON_REGISTER']}.`;
}

const DOUBTS: Readonly<Record<AgentDoubt, string>> = {
  NOT_ON_REGISTER: 'it is not on the register of agents, and who is not on it may sell nothing',
  NUMBER_IMPOSSIBLE: 'no agent can have this number',
  DOMAIN_IMPOSSIBLE: 'this is no domain name of anybody',
  NAME_AMBIGUOUS: 'several companies have this name; ask by number',
  NO_GRANT: 'it is on the register, but nobody has granted it anything',
  NO_GRANT_HOLDS: 'none of its grants holds',
  NO_MANDATE: 'the operator has no mandate at this time',
};

/** What `POST /api/v1/reports` takes. */
function reportOf({ question, doubt }: AgentCheck, verdict: string): PrefilledReportView {
  const statement = `${question.value} (asked by ${question.by}) claims to be an authorized agent. ${verdict}`;
  const isSite = question.by === 'domain' && doubt !== 'DOMAIN_IMPOSSIBLE';
  const body = { kind: 'FALSE_AGENT', statement, ...(isSite ? { url: `https://${question.value}/` } : {}) } as const;
  return { href: '/api/v1/reports', method: 'POST', body };
}
