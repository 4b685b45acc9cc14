import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  etagOf,
  instantField,
  PageQueryDto,
  pageOf,
  problem,
  RequireRole,
  SeenVersion,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePartnerStanding } from '../application/change-partner-standing.js';
import { ChangePartnerTerms } from '../application/change-partner-terms.js';
import { FindPartner } from '../application/find-partner.js';
import { ListPartners } from '../application/list-partners.js';
import { RegisterPartner } from '../application/register-partner.js';
import type { PartnerEvent } from '../domain/partner.js';
import { ChangePartnerStandingDto } from './change-partner-standing.dto.js';
import { ChangePartnerTermsDto } from './change-partner-terms.dto.js';
import { listQuery } from './list-query.js';
import { PartnerListView, PartnerView, partnerView } from './partner.view.js';
import { RegisterPartnerDto } from './register-partner.dto.js';

@ApiTags('partners')
@ApiBearerAuth()
@Controller('api/v1/partners')
export class PartnersController {
  constructor(
    private readonly registerPartner: RegisterPartner,
    private readonly findPartner: FindPartner,
    private readonly listPartners: ListPartners,
    private readonly changeStanding: ChangePartnerStanding,
    private readonly changePartnerTerms: ChangePartnerTerms,
  ) {}

  @RequireRole('ADMIN')
  @Post()
  @ApiOperation({ summary: 'Register a company as a partner' })
  @ApiCreatedResponse({ type: PartnerView })
  @ApiConflictResponse({ description: 'PARTNER_EXISTS, DOMAIN_TAKEN' })
  @ApiUnprocessableEntityResponse({ description: 'PARTNER_INVALID, with every problem by its place' })
  async register(
    @Body() { expiresAt, ...dto }: RegisterPartnerDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    const expiry = expiresAt === undefined ? {} : { expiresAt: instantField(expiresAt, '/expiresAt') };
    const registered = await this.registerPartner.execute({ ...dto, ...expiry, actor });
    if (!registered.ok) throw problem(registered.error);
    const partner = registered.value;
    void reply.headers({ location: `/api/v1/partners/${partner.id}`, etag: etagOf(partner.version) });
    return partnerView(partner);
  }

  @Get()
  @ApiOperation({ summary: 'Partners in order of registration; a partner sees itself' })
  @ApiOkResponse({
    type: PartnerListView,
    headers: { Link: { description: 'The next page', schema: { type: 'string' } } },
  })
  async list(
    @Query() { limit, cursor }: PageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerListView> {
    const found = await this.listPartners.execute(actor, listQuery(limit, cursor));
    return { items: pageOf(found, limit, request, reply).map(partnerView) };
  }

  @Get(':partnerId')
  @ApiOperation({ summary: 'One partner' })
  @ApiOkResponse({ type: PartnerView })
  @ApiNotFoundResponse({ description: 'PARTNER_UNKNOWN: none, or none of yours' })
  async find(
    @Param('partnerId', UuidPipe) partnerId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    const partner = await this.findPartner.execute(partnerId, actor);
    if (partner === undefined) throw problem({ code: 'PARTNER_UNKNOWN', partnerId });
    void reply.header('etag', etagOf(partner.version));
    return partnerView(partner);
  }

  @RequireRole('ADMIN')
  @Post(':partnerId/suspensions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Suspend a partner: it is no longer served, whoever is signed in' })
  @ApiOkResponse({ type: PartnerView })
  suspend(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @SeenVersion('partner') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    return this.change({ partnerId, event: 'PartnerSuspended', reason, seenVersion, actor }, reply);
  }

  @RequireRole('ADMIN')
  @Post(':partnerId/reactivations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a suspended partner back in' })
  @ApiOkResponse({ type: PartnerView })
  reactivate(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @SeenVersion('partner') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    return this.change({ partnerId, event: 'PartnerReactivated', reason, seenVersion, actor }, reply);
  }

  @RequireRole('DESK', 'ADMIN')
  @Post(':partnerId/identity-approvals')
  @HttpCode(200)
  @ApiOperation({ summary: 'After a look at the papers: a partner whose code fails its checksum is who it says' })
  @ApiOkResponse({ type: PartnerView })
  approve(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @SeenVersion('partner') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    return this.change({ partnerId, event: 'IdentityApproved', reason, seenVersion, actor }, reply);
  }

  @RequireRole('DESK', 'ADMIN')
  @Post(':partnerId/identity-rejections')
  @HttpCode(200)
  @ApiOperation({ summary: 'After a look at the papers: it is not' })
  @ApiOkResponse({ type: PartnerView })
  reject(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @SeenVersion('partner') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    return this.change({ partnerId, event: 'IdentityRejected', reason, seenVersion, actor }, reply);
  }

  @RequireRole('ADMIN')
  @Patch(':partnerId')
  @ApiOperation({ summary: 'Change seats, expiry or account manager' })
  @ApiOkResponse({ type: PartnerView })
  @ApiConflictResponse({ description: 'SEATS_EXHAUSTED: more people have an account' })
  async changeTerms(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { expiresAt, ...dto }: ChangePartnerTermsDto,
    @SeenVersion('partner') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    const expiry = expiresAt === undefined ? {} : { expiresAt: expiryField(expiresAt) };
    const command = { ...dto, ...expiry, partnerId, seenVersion, actor };
    const changed = await this.changePartnerTerms.execute(command);
    if (!changed.ok) throw problem(changed.error);
    void reply.header('etag', etagOf(changed.value.version));
    return partnerView(changed.value);
  }

  private async change(
    command: { partnerId: string; event: PartnerEvent; reason: string; seenVersion: number; actor: Actor },
    reply: FastifyReply,
  ): Promise<PartnerView> {
    const changed = await this.changeStanding.execute(command);
    if (!changed.ok) throw problem(changed.error);
    void reply.header('etag', etagOf(changed.value.version));
    return partnerView(changed.value);
  }
}

function expiryField(text: string): Temporal.Instant | 'NONE' {
  return text === 'NONE' ? 'NONE' : instantField(text, '/expiresAt');
}
