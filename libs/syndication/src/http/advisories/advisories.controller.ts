import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole, timePageOf, timePlaceFrom, UuidPipe } from '@app/platform';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcknowledgeAdvisory } from '../../application/advisories/acknowledge-advisory.js';
import { FindAdvisories } from '../../application/advisories/find-advisories.js';
import { AdvisoryListView, AdvisoryView, advisoryView, ListAdvisoriesDto } from './advisory.view.js';

/** Kills, holds and corrections of works that partners have. */
@ApiTags('advisories')
@ApiBearerAuth()
@RequireRole('PARTNER', 'PARTNER_ADMIN', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/advisories')
export class AdvisoriesController {
  constructor(
    private readonly find: FindAdvisories,
    private readonly acknowledge: AcknowledgeAdvisory,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Advisories, newest first; partners see their own. ESCALATED ones are for the desk to follow',
  })
  @ApiOkResponse({ type: AdvisoryListView })
  async list(
    @Query() { limit, cursor, state, kind }: ListAdvisoriesDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdvisoryListView> {
    const before = timePlaceFrom(cursor);
    const query = {
      limit: limit + 1,
      ...(before === undefined ? {} : { before }),
      ...(state === undefined ? {} : { state }),
      ...(kind === undefined ? {} : { kind }),
    };
    const found = await this.find.list(query, actor);
    const place = ({ advisory }: (typeof found)[number]) => ({ at: advisory.raisedAt, id: advisory.id });
    return { items: timePageOf(found, limit, place, request, reply).map(advisoryView) };
  }

  @Get(':advisoryId')
  @ApiOperation({ summary: 'One advisory, with what a scan saw at each page' })
  @ApiOkResponse({ type: AdvisoryView })
  @ApiNotFoundResponse({ description: 'ADVISORY_UNKNOWN: none, or none of yours' })
  async one(@Param('advisoryId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<AdvisoryView> {
    const found = await this.find.one(id, actor);
    if (!found.ok) throw problem(found.error);
    return advisoryView(found.value);
  }

  @Post(':advisoryId/acknowledgments')
  @HttpCode(200)
  @RequireRole('PARTNER', 'PARTNER_ADMIN')
  @ApiOperation({ summary: 'Say that you have read it and act on it; said twice, it is heard once' })
  @ApiOkResponse({ type: AdvisoryView })
  @ApiNotFoundResponse({ description: 'ADVISORY_UNKNOWN: none, or none of yours' })
  async acknowledged(@Param('advisoryId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<AdvisoryView> {
    const heard = await this.acknowledge.execute(id, actor);
    if (!heard.ok) throw problem(heard.error);
    return this.one(id, actor);
  }
}
