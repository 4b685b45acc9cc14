import type { Actor, Result } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswerCounterOffer } from '../application/answer-counter-offer.js';
import { MakeCounterOffer, type OfferMade } from '../application/make-counter-offer.js';
import { RequestId } from '../domain/license-request.js';
import { requestView } from './license-request.view.js';
import { AnswerCounterOfferDto, CounterOfferDto } from './request-talk.dto.js';
import { OfferedRequestView, offerView } from './request-talk.view.js';

/** A partner answers a quote with another price or scope; the desk takes it, declines it, or quotes anew. */
@ApiTags('licensing')
@ApiBearerAuth()
@Controller('api/v1/license-requests/:requestId/counter-offers')
export class CounterOffersController {
  constructor(
    private readonly makeOffer: MakeCounterOffer,
    private readonly answerOffer: AnswerCounterOffer,
  ) {}

  @Post()
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Offer another net price, another scope, or both; the quote stands meanwhile' })
  @ApiCreatedResponse({ type: OfferedRequestView })
  async make(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { netMinor, ...offer }: CounterOfferDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfferedRequestView> {
    const price = netMinor === undefined ? {} : { netMinor: BigInt(netMinor) };
    const command = { actor, requestId: RequestId(id), seenVersion, ...offer, ...price };
    return answer(await this.makeOffer.execute(command), reply);
  }

  @Post(':offerId/answers')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Take the offer, which makes it the new quote, or decline it' })
  @ApiOkResponse({ type: OfferedRequestView })
  async decide(
    @Param('requestId', UuidPipe) id: string,
    @Param('offerId', UuidPipe) offerId: string,
    @SeenVersion() seenVersion: number,
    @Body() { answer: decision, words }: AnswerCounterOfferDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfferedRequestView> {
    const said = { answer: decision, ...(words === undefined ? {} : { words }) };
    const command = { actor, requestId: RequestId(id), seenVersion, offerId, ...said };
    return answer(await this.answerOffer.execute(command), reply);
  }

  @Post(':offerId/withdrawals')
  @HttpCode(200)
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Take the offer back' })
  @ApiOkResponse({ type: OfferedRequestView })
  async withdraw(
    @Param('requestId', UuidPipe) id: string,
    @Param('offerId', UuidPipe) offerId: string,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfferedRequestView> {
    const command = { actor, requestId: RequestId(id), seenVersion, offerId };
    return answer(await this.answerOffer.execute({ ...command, answer: 'WITHDRAW' }), reply);
  }
}

function answer(made: Result<OfferMade, Parameters<typeof problem>[0]>, reply: FastifyReply): OfferedRequestView {
  if (!made.ok) throw problem(made.error);
  const { request, offer } = made.value;
  void reply.header('etag', etagOf(request.version));
  return Object.assign(requestView(request), { counterOffer: offerView(offer) });
}
