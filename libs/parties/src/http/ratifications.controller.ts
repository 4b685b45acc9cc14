import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, instantField, pageOf, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
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
import { DecideRatification } from '../application/decide-ratification.js';
import { ReadRatifications } from '../application/read-ratifications.js';
import { RecordRatification } from '../application/record-ratification.js';
import { listQuery } from './list-query.js';
import { DecideRatificationDto, ListRatificationsDto, RecordRatificationDto } from './ratification.dto.js';
import { RatificationListView, RatificationView, ratificationView } from './ratification.view.js';

/** Demands to know whether what a false agent did stands (PRC Civil Code, articles 171 and 172). */
@ApiTags('agents')
@ApiBearerAuth()
@RequireRole('LEGAL', 'DESK', 'ADMIN')
@Controller('api/v1/ratifications')
export class RatificationsController {
  constructor(
    private readonly recordRatification: RecordRatification,
    private readonly decideRatification: DecideRatification,
    private readonly readRatifications: ReadRatifications,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Record a notice that demands ratification; 30 days start, and silence is refusal' })
  @ApiCreatedResponse({ type: RatificationView })
  @ApiUnprocessableEntityResponse({ description: 'RATIFICATION_INVALID, with every problem by its place' })
  async record(
    @Body() { noticeReceivedAt, ...dto }: RecordRatificationDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RatificationView> {
    const received = instantField(noticeReceivedAt, '/noticeReceivedAt');
    const recorded = await this.recordRatification.execute({ ...dto, noticeReceivedAt: received, actor });
    if (!recorded.ok) throw problem(recorded.error);
    const { id, version } = recorded.value;
    void reply.headers({ location: `/api/v1/ratifications/${id}`, etag: etagOf(version) });
    return ratificationView(recorded.value);
  }

  @Get()
  @ApiOperation({ summary: 'Demands in order of record' })
  @ApiOkResponse({ type: RatificationListView })
  async list(
    @Query() query: ListRatificationsDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RatificationListView> {
    const found = await this.readRatifications.execute(actor, query.state, listQuery(query.limit, query.cursor));
    if (!found.ok) throw problem(found.error);
    return { items: pageOf(found.value, query.limit, request, reply).map(ratificationView) };
  }

  @Get(':ratificationId')
  @ApiOperation({ summary: 'One demand' })
  @ApiOkResponse({ type: RatificationView })
  @ApiNotFoundResponse({ description: 'RATIFICATION_UNKNOWN' })
  async find(
    @Param('ratificationId', UuidPipe) ratificationId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RatificationView> {
    const found = await this.readRatifications.one(actor, ratificationId);
    if (!found.ok) throw problem(found.error);
    void reply.header('etag', etagOf(found.value.version));
    return ratificationView(found.value);
  }

  @RequireRole('LEGAL')
  @Post(':ratificationId/decisions')
  @HttpCode(200)
  @ApiOperation({ summary: "The operator's word, while there is time" })
  @ApiOkResponse({ type: RatificationView })
  @ApiConflictResponse({ description: 'RATIFICATION_OVER: silence was refusal; STATE_REFUSED: it is decided already' })
  async decide(
    @Param('ratificationId', UuidPipe) ratificationId: string,
    @Body() { decision, reason }: DecideRatificationDto,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
  ): Promise<RatificationView> {
    const event = decision === 'RATIFIED' ? 'ActRatified' : 'ActRefused';
    const command = { event, ratificationId, reason, seenVersion, actor } as const;
    const decided = await this.decideRatification.execute(command);
    if (!decided.ok) throw problem(decided.error);
    return ratificationView(decided.value);
  }
}
