import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { AddressLimited, CurrentActor, Public, present, problem, SecretAnswer } from '@app/platform';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HOLDINGS } from '../application/holding-rows.port.js';
import { OpenSubjectRequest } from '../application/open-subject-request.js';
import { RedeemSubjectLink } from '../application/redeem-subject-link.js';
import type { Holding } from '../domain/holding.js';
import { OpenSubjectRequestDto, RedeemSubjectLinkDto } from './retention.dto.js';
import { type PartView, partView, requestView, type SubjectRequestView } from './retention.view.js';

/** What a person may ask about the data held on them, without an account: the mailbox shows who asks. */
@ApiTags('personal data')
@Public()
@AddressLimited()
@Controller('api/v1')
export class SubjectRequestsController {
  constructor(
    private readonly openSubjectRequest: OpenSubjectRequest,
    private readonly redeemSubjectLink: RedeemSubjectLink,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HOLDINGS) private readonly holdings: readonly Holding[],
  ) {}

  @Post('subject-requests')
  @HttpCode(202)
  @SecretAnswer()
  @ApiOperation({
    summary: 'Ask for a copy of personal data, or that it be erased; a link in a letter confirms the address',
  })
  @ApiOkResponse({ description: '`{ dueAt }`: the same whether anything is held or not' })
  async open(@Body() dto: OpenSubjectRequestDto, @CurrentActor() actor: Actor): Promise<{ readonly dueAt: string }> {
    const { kind, law, email, language } = dto;
    const asked = { kind, law, email, ...present('language', language) };
    const { dueAt } = await this.openSubjectRequest.execute({ actor, ...asked });
    return { dueAt: dueAt.toString() };
  }

  @Post('subject-links/redemptions')
  @HttpCode(200)
  @SecretAnswer()
  @ApiOperation({
    summary: 'Use the link of a letter: the first time it confirms the request, then it shows the report',
  })
  @ApiOkResponse({ description: 'The request, and holding by holding what was exported, erased or kept, and why' })
  async redeem(
    @Body() { secret }: RedeemSubjectLinkDto,
  ): Promise<SubjectRequestView & { readonly parts: readonly PartView[] }> {
    const redeemed = await this.redeemSubjectLink.execute(secret);
    if (!redeemed.ok) throw problem(redeemed.error);
    const { request, parts } = redeemed.value;
    return {
      ...requestView(request, this.clock.now()),
      parts: parts.map((part) => partView(request, part, this.holdings)),
    };
  }
}
