import { type Actor, CLOCK, type Clock, type Result } from '@app/kernel';
import {
  CurrentActor,
  etagOf,
  problem,
  RequireRole,
  SeenVersion,
  timePageOf,
  timePlaceFrom,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfirmRemoval } from '../application/confirm-removal.js';
import { DeclareReprint } from '../application/declare-reprint.js';
import { FindReprints } from '../application/find-reprints.js';
import { type DeclaredReprint, ReprintId } from '../domain/declared-reprint.js';
import {
  DeclaredReprintsView,
  DeclaredReprintView,
  DeclareReprintDto,
  declaredReprintView,
  ListReprintsDto,
} from './declared-reprints.dto.js';

/** Reprints as licensees declare them; when the license is over they have to go. */
@ApiTags('reprints')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/reprints')
export class DeclaredReprintsController {
  constructor(
    private readonly declareReprint: DeclareReprint,
    private readonly confirmRemoval: ConfirmRemoval,
    private readonly findReprints: FindReprints,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Tell where you have reprinted a work of your license' })
  @ApiHeader({ name: 'Idempotency-Key', description: 'Makes a repetition harmless', required: false })
  @ApiCreatedResponse({ type: DeclaredReprintView })
  async declare(
    @Body() { licenseId, workId, url }: DeclareReprintDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeclaredReprintView> {
    return this.answer(await this.declareReprint.execute({ actor, licenseId, workId, url }), reply);
  }

  @Get()
  @ApiOperation({ summary: 'Declared reprints, newest first; partners see their own' })
  @ApiOkResponse({ type: DeclaredReprintsView, description: '`Link` leads to the next page' })
  async list(
    @Query() { licenseId, light, cursor, limit }: ListReprintsDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeclaredReprintsView> {
    const before = timePlaceFrom(cursor);
    const now = this.clock.now();
    const query = {
      limit: limit + 1,
      ...(licenseId === undefined ? {} : { licenseId }),
      ...(light === undefined ? {} : { light: { light, at: now } }),
      ...(before === undefined ? {} : { before }),
    };
    const found = await this.findReprints.list(query, actor);
    const page = timePageOf(found, limit, ({ declaredAt: at, id }) => ({ at, id }), request, reply);
    const watched = await this.findReprints.watched(page);
    return { items: watched.map((each) => declaredReprintView(each, now)) };
  }

  @Get(':reprintId')
  @ApiOperation({ summary: 'One declared reprint, with the last look at its page' })
  @ApiOkResponse({ type: DeclaredReprintView })
  async one(
    @Param('reprintId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeclaredReprintView> {
    return this.answer(await this.findReprints.one(ReprintId(id), actor), reply);
  }

  @Post(':reprintId/removals')
  @HttpCode(200)
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Say that a reprint you had to remove is gone' })
  @ApiOkResponse({ type: DeclaredReprintView })
  async remove(
    @Param('reprintId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeclaredReprintView> {
    return this.answer(await this.confirmRemoval.execute(ReprintId(id), seenVersion, actor), reply);
  }

  private async answer(
    result: Result<DeclaredReprint, Parameters<typeof problem>[0]>,
    reply: FastifyReply,
  ): Promise<DeclaredReprintView> {
    if (!result.ok) throw problem(result.error);
    void reply.header('etag', etagOf(result.value.version));
    const [watched] = await this.findReprints.watched([result.value]);
    return declaredReprintView(watched ?? { reprint: result.value }, this.clock.now());
  }
}
