import type { Actor } from '@app/kernel';
import { CurrentActor, PageQueryDto, pageOf, placeFrom, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LEGAL_HOLD_STORE, type LegalHoldStore } from '../application/legal-hold-store.port.js';
import { PlaceHold } from '../application/place-hold.js';
import { ReleaseHold } from '../application/release-hold.js';
import { RETENTION_RUNS, type RetentionRuns } from '../application/retention-runs.port.js';
import { PlaceHoldDto, ReleaseHoldDto } from './retention.dto.js';
import { holdView, type LegalHoldView, type RetentionRunView, runView } from './retention.view.js';

const LATEST_RUNS = 100;

/** What is held back from erasure, and what was erased when its time was over. */
@ApiTags('personal data')
@ApiBearerAuth()
@RequireRole('LEGAL', 'ADMIN')
@Controller('api/v1')
export class RetentionController {
  constructor(
    private readonly placeHold: PlaceHold,
    private readonly releaseHold: ReleaseHold,
    @Inject(LEGAL_HOLD_STORE) private readonly holds: LegalHoldStore,
    @Inject(RETENTION_RUNS) private readonly runs: RetentionRuns,
  ) {}

  @Post('legal-holds')
  @RequireRole('LEGAL')
  @ApiOperation({ summary: 'Forbid that anything of a matter be erased' })
  async place(@Body() dto: PlaceHoldDto, @CurrentActor() actor: Actor): Promise<LegalHoldView> {
    const { matterType, matterId, reason } = dto;
    return holdView(await this.placeHold.execute({ actor, matterType, matterId, reason }));
  }

  @Get('legal-holds')
  @ApiOperation({ summary: 'Legal holds, oldest first, released ones as well' })
  @ApiOkResponse({ description: '`{ items }`; `Link` leads to the next page' })
  async list(
    @Query() query: PageQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly items: readonly LegalHoldView[] }> {
    const found = await this.holds.page(query.limit + 1, placeFrom(query.cursor));
    return { items: pageOf(found, query.limit, request, reply).map(holdView) };
  }

  @Post('legal-holds/:holdId/releases')
  @HttpCode(200)
  @RequireRole('LEGAL')
  @ApiOperation({ summary: 'Release a legal hold: time goes on' })
  async release(
    @Param('holdId', UuidPipe) holdId: string,
    @Body() { reason }: ReleaseHoldDto,
    @CurrentActor() actor: Actor,
  ): Promise<LegalHoldView> {
    const released = await this.releaseHold.execute({ actor, holdId, reason });
    if (!released.ok) throw problem(released.error);
    return holdView(released.value);
  }

  @Get('retention-runs')
  @ApiOperation({ summary: 'Reports of the latest runs of the retention job, newest first' })
  @ApiOkResponse({ description: '`{ items }`, at most 100: rows erased and rows on legal hold, holding by holding' })
  async reports(): Promise<{ readonly items: readonly RetentionRunView[] }> {
    return { items: (await this.runs.latest(LATEST_RUNS)).map(runView) };
  }
}
