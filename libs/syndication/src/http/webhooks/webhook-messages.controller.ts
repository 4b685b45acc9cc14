import type { Actor } from '@app/kernel';
import { CurrentActor, instantField, problem, RequireRole, timePageOf, timePlaceFrom, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindWebhooks } from '../../application/webhooks/find-webhooks.js';
import { ReplayMessages } from '../../application/webhooks/replay-messages.js';
import { TestEndpoint } from '../../application/webhooks/test-endpoint.js';
import type { ReplayQuery } from '../../application/webhooks/webhook-store.port.js';
import { ListAttemptsDto, ListMessagesDto, ReplayDto } from './webhook.dto.js';
import { attemptView, messageView, WebhookAttemptListView, WebhookMessageListView } from './webhook.view.js';

/** What was sent to an endpoint, and what came of it. */
@ApiTags('webhooks')
@ApiBearerAuth()
@RequireRole('PARTNER_ADMIN')
@ApiNotFoundResponse({ description: 'WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours' })
@Controller('api/v1/webhook-endpoints/:endpointId')
export class WebhookMessagesController {
  constructor(
    private readonly find: FindWebhooks,
    private readonly replay: ReplayMessages,
    private readonly test: TestEndpoint,
  ) {}

  @Get('messages')
  @ApiOperation({ summary: 'Messages to the endpoint, newest first; `state=DEAD` lists those given up' })
  @ApiOkResponse({ type: WebhookMessageListView })
  async messages(
    @Param('endpointId', UuidPipe) id: string,
    @Query() { limit, cursor, state }: ListMessagesDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookMessageListView> {
    const before = timePlaceFrom(cursor);
    const asked = { before, limit: limit + 1, ...(state === undefined ? {} : { state }) };
    const found = await this.find.messages(id, actor, asked);
    if (!found.ok) throw problem(found.error);
    const place = ({ event }: (typeof found.value)[number]) => ({ at: event.occurredAt, id: event.id });
    return { items: timePageOf(found.value, limit, place, request, reply).map(messageView) };
  }

  @Get('attempts')
  @ApiOperation({
    summary: 'Calls of the endpoint, newest first: when, how long, what status; kept as long as the event',
  })
  @ApiOkResponse({ type: WebhookAttemptListView })
  async attempts(
    @Param('endpointId', UuidPipe) id: string,
    @Query() { limit, cursor, eventId }: ListAttemptsDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookAttemptListView> {
    const before = timePlaceFrom(cursor);
    const asked = { before, limit: limit + 1, ...(eventId === undefined ? {} : { eventId }) };
    const found = await this.find.attempts(id, actor, asked);
    if (!found.ok) throw problem(found.error);
    const place = (attempt: (typeof found.value)[number]) => ({ at: attempt.attemptedAt, id: attempt.id });
    return { items: timePageOf(found.value, limit, place, request, reply).map(attemptView) };
  }

  @Post('tests')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a test; its attempts are found by the event id of the answer' })
  @ApiConflictResponse({ description: 'WEBHOOK_ENDPOINT_DISABLED' })
  async tested(
    @Param('endpointId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly eventId: string }> {
    const sent = await this.test.execute(id, actor);
    if (!sent.ok) throw problem(sent.error);
    return { eventId: sent.value };
  }

  @Post('replays')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send again, under the same id: one event, or all since an instant that were not delivered',
  })
  @ApiConflictResponse({ description: 'WEBHOOK_ENDPOINT_DISABLED' })
  async replayed(
    @Param('endpointId', UuidPipe) id: string,
    @Body() body: ReplayDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly messages: number }> {
    const sent = await this.replay.execute(id, queryOf(body), actor);
    if (!sent.ok) throw problem(sent.error);
    return { messages: sent.value };
  }
}

function queryOf({ eventId, since }: ReplayDto): ReplayQuery {
  if (eventId !== undefined && since === undefined) return { eventId };
  if (since !== undefined && eventId === undefined) return { since: instantField(since, '/since') };
  throw problem({ code: 'REQUEST_INVALID', detail: 'Send either `eventId` or `since`' });
}
