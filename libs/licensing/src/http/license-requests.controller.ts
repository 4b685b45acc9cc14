import type { Actor, Result } from '@app/kernel';
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
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptQuote } from '../application/accept-quote.js';
import { CloseRequest } from '../application/close-request.js';
import { DraftRequest } from '../application/draft-request.js';
import { FindAgreement } from '../application/find-agreement.js';
import { FindLicenseRequests } from '../application/find-license-requests.js';
import { QuoteLicenseRequest } from '../application/quote-license-request.js';
import { SubmitRequest } from '../application/submit-request.js';
import { type LicenseRequest, RequestId } from '../domain/license-request.js';
import { DraftRequestDto } from './draft-request.dto.js';
import { LicenseRequestView, requestView } from './license-request.view.js';
import { ListRequestsDto } from './list.dto.js';
import { AcceptQuoteDto, CloseRequestDto, QuoteDto } from './request-steps.dto.js';

const KEY = { name: 'Idempotency-Key', description: 'Makes a repetition harmless', required: false };

/** License requests: a partner asks, the desk prices, the partner accepts; then both sign the agreement. */
@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/license-requests')
export class LicenseRequestsController {
  constructor(
    private readonly draftRequest: DraftRequest,
    private readonly submitRequest: SubmitRequest,
    private readonly quoteRequest: QuoteLicenseRequest,
    private readonly acceptQuote: AcceptQuote,
    private readonly closeRequest: CloseRequest,
    private readonly findRequests: FindLicenseRequests,
    private readonly findAgreement: FindAgreement,
  ) {}

  @Post()
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Write down what you want to license; a work that cannot be licensed is refused at once' })
  @ApiHeader(KEY)
  @ApiCreatedResponse({ type: LicenseRequestView })
  async draft(
    @Body() { workIds = [], productId, scope }: DraftRequestDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    const named = productId === undefined ? {} : { productId };
    const drafted = await this.draftRequest.execute({ actor, workIds, scope, ...named });
    if (drafted.ok) void reply.header('location', `/api/v1/license-requests/${drafted.value.id}`);
    return answer(drafted, reply);
  }

  @Get()
  @ApiOperation({ summary: 'License requests, newest first; partners see their own' })
  @ApiOkResponse({ description: '`{ items: LicenseRequest[] }`; `Link` leads to the next page' })
  async list(
    @Query() { state, cursor, limit }: ListRequestsDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly LicenseRequestView[] }> {
    const before = timePlaceFrom(cursor);
    const query = {
      limit: limit + 1,
      ...(state === undefined ? {} : { state }),
      ...(before === undefined ? {} : { before }),
    };
    const found = await this.findRequests.list(query, actor);
    const page = timePageOf(found, limit, ({ createdAt: at, id }) => ({ at, id }), request, reply);
    return { items: page.map((each) => requestView(each)) };
  }

  @Get(':requestId')
  @ApiOperation({ summary: 'One license request with its newest quote' })
  @ApiOkResponse({ type: LicenseRequestView })
  async one(
    @Param('requestId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    const found = await this.findRequests.execute(RequestId(id), actor);
    const agreement = found.ok ? await this.findAgreement.ofRequest(id, actor) : undefined;
    return answer(found, reply, agreement?.id);
  }

  @Post(':requestId/submissions')
  @HttpCode(200)
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Send it to the desk; where the tariff has a price, the quote comes at once' })
  @ApiOkResponse({ type: LicenseRequestView })
  async submit(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    return answer(await this.submitRequest.execute(command(actor, id, seenVersion)), reply);
  }

  @Post(':requestId/quotes')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Put a price on it, by the tariff or by hand' })
  @ApiOkResponse({ type: LicenseRequestView })
  async quote(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { netMinor }: QuoteDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    const price = netMinor === undefined ? {} : { netMinor: BigInt(netMinor) };
    return answer(await this.quoteRequest.execute({ ...command(actor, id, seenVersion), ...price }), reply);
  }

  @Post(':requestId/acceptances')
  @HttpCode(200)
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Take the quote; the agreement is then there to be signed' })
  @ApiOkResponse({ type: LicenseRequestView })
  async accept(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { quoteId }: AcceptQuoteDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    const accepted = await this.acceptQuote.execute({ ...command(actor, id, seenVersion), quoteId });
    if (!accepted.ok) throw problem(accepted.error);
    const { request, agreement } = accepted.value;
    return answer({ ok: true, value: request }, reply, agreement.id);
  }

  @Post(':requestId/withdrawals')
  @HttpCode(200)
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Take the request back' })
  @ApiOkResponse({ type: LicenseRequestView })
  async withdraw(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { reason }: CloseRequestDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    const close = { close: 'WITHDRAW', reason } as const;
    return answer(await this.closeRequest.execute({ ...command(actor, id, seenVersion), ...close }), reply);
  }

  @Post(':requestId/declines')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Turn the request down' })
  @ApiOkResponse({ type: LicenseRequestView })
  async decline(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { reason }: CloseRequestDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    const close = { close: 'DECLINE', reason } as const;
    return answer(await this.closeRequest.execute({ ...command(actor, id, seenVersion), ...close }), reply);
  }
}

function command(actor: Actor, id: string, seenVersion: number) {
  return { actor, requestId: RequestId(id), seenVersion };
}

function answer(
  result: Result<LicenseRequest, Parameters<typeof problem>[0]>,
  reply: FastifyReply,
  agreementId?: string,
): LicenseRequestView {
  if (!result.ok) throw problem(result.error);
  void reply.header('etag', etagOf(result.value.version));
  return requestView(result.value, agreementId);
}
