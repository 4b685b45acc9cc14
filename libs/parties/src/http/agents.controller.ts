import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { CurrentActor, etagOf, instantField, Public, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CheckAgent } from '../application/check-agent.js';
import { IssueAgentGrant } from '../application/issue-agent-grant.js';
import { PUBLISHER_PROFILE } from '../application/publisher-profile.token.js';
import { RegisterAgent } from '../application/register-agent.js';
import { RevokeAgentGrant } from '../application/revoke-agent-grant.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import { CheckAgentDto, IssueAgentGrantDto, RegisterAgentDto } from './agent.dto.js';
import { AgentCheckView, AgentGrantView, AgentView, agentCheckView, agentGrantView, agentView } from './agent.view.js';
import { questionIn } from './agent-question.js';
import { ChangePartnerStandingDto } from './change-partner-standing.dto.js';

@ApiTags('agents')
@Controller('api/v1')
export class AgentsController {
  constructor(
    private readonly checkAgent: CheckAgent,
    private readonly registerAgent: RegisterAgent,
    private readonly issueGrant: IssueAgentGrant,
    private readonly revokeGrant: RevokeAgentGrant,
    @Inject(PUBLISHER_PROFILE) private readonly profile: PublisherProfile,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Get('agents')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Is this company authorized to sell? By name, number or domain, at any instant' })
  @ApiOkResponse({ type: AgentCheckView })
  @ApiBadRequestResponse({ description: 'AGENT_QUESTION_INVALID: exactly one of name, number and domain' })
  async check(@Query() { at, ...asked }: CheckAgentDto): Promise<AgentCheckView> {
    const instant = at === undefined ? this.clock.now() : instantField(at, '/at');
    const check = await this.checkAgent.execute(questionIn(asked), instant);
    return agentCheckView(check, Object.values(this.profile.operator.names)[0] ?? this.profile.id);
  }

  @RequireRole('DESK', 'ADMIN')
  @Post('agents')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Put a company on the register of agents; it may sell nothing yet' })
  @ApiCreatedResponse({ type: AgentView })
  @ApiConflictResponse({ description: 'AGENT_EXISTS' })
  @ApiUnprocessableEntityResponse({ description: 'AGENT_INVALID, with every problem by its place' })
  async register(@Body() { ...dto }: RegisterAgentDto, @CurrentActor() actor: Actor): Promise<AgentView> {
    const registered = await this.registerAgent.execute({ ...dto, actor });
    if (!registered.ok) throw problem(registered.error);
    return agentView(registered.value);
  }

  @RequireRole('DESK', 'ADMIN', 'PARTNER_ADMIN')
  @Post('agent-grants')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Appoint an agent, for the operator or for an agent that may appoint others' })
  @ApiCreatedResponse({ type: AgentGrantView })
  @ApiConflictResponse({ description: 'EXCLUSIVE_OVERLAP' })
  @ApiNotFoundResponse({ description: 'AGENT_UNKNOWN; AGENT_GRANT_UNKNOWN: none, or none of yours' })
  @ApiUnprocessableEntityResponse({
    description: 'AGENT_GRANT_INVALID, GRANT_OUTSIDE_GRANTOR, ISSUER_NOT_AUTHORIZED, MANDATE_MISSING',
  })
  async issue(
    @Body() { startsAt, endsAt, ...dto }: IssueAgentGrantDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgentGrantView> {
    const term = { startsAt: instantField(startsAt, '/startsAt'), endsAt: instantField(endsAt, '/endsAt') };
    const issued = await this.issueGrant.execute({ ...dto, ...term, actor });
    if (!issued.ok) throw problem(issued.error);
    void reply.header('etag', etagOf(issued.value.version));
    return agentGrantView(issued.value);
  }

  @RequireRole('DESK', 'LEGAL', 'ADMIN', 'PARTNER_ADMIN')
  @Post('agent-grants/:grantId/revocations')
  @HttpCode(200)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Take a grant back; what hangs below it holds no more' })
  @ApiOkResponse({ type: AgentGrantView })
  @ApiNotFoundResponse({ description: 'AGENT_GRANT_UNKNOWN: none, or none of yours' })
  async revoke(
    @Param('grantId', UuidPipe) grantId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
  ): Promise<AgentGrantView> {
    const revoked = await this.revokeGrant.execute({ grantId, reason, seenVersion, actor });
    if (!revoked.ok) throw problem(revoked.error);
    return agentGrantView(revoked.value);
  }
}
