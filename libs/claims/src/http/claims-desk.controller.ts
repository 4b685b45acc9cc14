import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  etagOf,
  nextLink,
  problem,
  RequireRole,
  SeenVersion,
  timeCursor,
  timePlaceFrom,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ClaimFilter } from '../application/claim-store.port.js';
import { ExcuseLateness } from '../application/excuse-lateness.js';
import { HideWork } from '../application/hide-work.js';
import { ListClaims } from '../application/list-claims.js';
import { ReviewClaim } from '../application/review-claim.js';
import { type Claim, ClaimId } from '../domain/claim.js';
import { type ClaimView, claimView } from './claim.view.js';
import { ListClaimsDto } from './list-claims.dto.js';
import { decisionFrom, ReasonDto, ReviewClaimDto, statedFrom } from './review-claim.dto.js';

/** Claims as the legal staff works them off: nearest deadline first, one step at a time, each with a reason. */
@ApiTags('claims')
@ApiBearerAuth()
@RequireRole('LEGAL')
@Controller('api/v1/claims')
export class ClaimsDeskController {
  constructor(
    private readonly listClaims: ListClaims,
    private readonly reviewClaim: ReviewClaim,
    private readonly excuseLateness: ExcuseLateness,
    private readonly hideWork: HideWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Claims received, nearest end of window first' })
  @ApiOkResponse({ description: '`{ items }` without claimants; `Link` leads to the next page' })
  async list(
    @Query() query: ListClaimsDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly items: readonly ClaimView[]; readonly next?: string }> {
    const after = timePlaceFrom(query.cursor);
    const page = await this.listClaims.execute({
      filter: filterFrom(query),
      limit: query.limit,
      ...(after === undefined ? {} : { after }),
    });
    const items = page.claims.map((claim) => claimView(claim));
    if (page.next === undefined) return { items };
    const next = timeCursor(page.next);
    void reply.header('link', nextLink(request.url, next));
    return { items, next };
  }

  @Post(':claimId/decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a claim one step further' })
  async decide(
    @Param('claimId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() dto: ReviewClaimDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimView> {
    const decided = await this.reviewClaim.execute({
      claimId: ClaimId(id),
      actor,
      seenVersion,
      decision: decisionFrom(dto),
      stated: statedFrom(dto),
    });
    if (!decided.ok) throw problem(decided.error);
    return tagged(reply, decided.value);
  }

  @Post(':claimId/excuses')
  @HttpCode(200)
  @ApiOperation({ summary: 'Excuse that a claim came late' })
  async excuse(
    @Param('claimId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() dto: ReasonDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimView> {
    const command = { claimId: ClaimId(id), actor, seenVersion, reason: dto.reason };
    const excused = await this.excuseLateness.execute(command);
    if (!excused.ok) throw problem(excused.error);
    return tagged(reply, excused.value);
  }

  @Post(':claimId/hidings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hide the work until the claim is decided' })
  async hide(
    @Param('claimId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() dto: ReasonDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimView> {
    const command = { claimId: ClaimId(id), actor, seenVersion, reason: dto.reason };
    const hidden = await this.hideWork.execute(command);
    if (!hidden.ok) throw problem(hidden.error);
    return tagged(reply, hidden.value);
  }
}

function tagged(reply: FastifyReply, claim: Claim): ClaimView {
  void reply.header('etag', etagOf(claim.version));
  return claimView(claim);
}

function filterFrom({ state, late, letters }: ListClaimsDto): ClaimFilter {
  return {
    ...(state === undefined ? {} : { state }),
    ...(late === undefined ? {} : { late: late === 'true' }),
    ...(letters === undefined ? {} : { letters }),
  };
}
