import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  etagOf,
  IdPageQueryDto,
  pageOf,
  problem,
  RequireRole,
  seenVersion,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePartnerStanding } from '../application/change-partner-standing.js';
import { FindPartner } from '../application/find-partner.js';
import { ListPartners } from '../application/list-partners.js';
import { RegisterPartner } from '../application/register-partner.js';
import type { PartnerStatus } from '../domain/partner.js';
import { ChangePartnerStandingDto } from './change-partner-standing.dto.js';
import { instantField } from './instant-field.js';
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
    @Query() { limit, cursor }: IdPageQueryDto,
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
  @ApiOperation({ summary: 'Suspend a partner: its people can no longer sign in' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the partner the decision was made on' })
  @ApiOkResponse({ type: PartnerView })
  suspend(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    return this.change({ partnerId, to: 'SUSPENDED', reason, seenVersion: seenVersion(ifMatch), actor }, reply);
  }

  @RequireRole('ADMIN')
  @Post(':partnerId/reactivations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a suspended partner back in, e.g. after its code was looked at' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the partner the decision was made on' })
  @ApiOkResponse({ type: PartnerView })
  reactivate(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    return this.change({ partnerId, to: 'ACTIVE', reason, seenVersion: seenVersion(ifMatch), actor }, reply);
  }

  private async change(
    command: { partnerId: string; to: PartnerStatus; reason: string; seenVersion: number; actor: Actor },
    reply: FastifyReply,
  ): Promise<PartnerView> {
    const changed = await this.changeStanding.execute(command);
    if (!changed.ok) throw problem(changed.error);
    void reply.header('etag', etagOf(changed.value.version));
    return partnerView(changed.value);
  }
}
