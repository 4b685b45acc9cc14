import type { Actor } from '@app/kernel';
import { AddressLimited, CurrentActor, Public, problem, readerLanguage, SecretAnswer, UuidPipe } from '@app/platform';
import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AddDocument } from '../application/add-document.js';
import { ComplainOfDecision } from '../application/complain-of-decision.js';
import { RedeemLink } from '../application/redeem-link.js';
import { RequestLink } from '../application/request-link.js';
import { ClaimId } from '../domain/claim.js';
import { answerView, type ClaimView } from './claim.view.js';
import { AddDocumentDto, ComplainDto, RedeemLinkDto, RequestLinkDto } from './claim-enclosures.dto.js';

type Answered = ClaimView & { readonly token: string };

const CLAIM_TOKEN = {
  name: 'Claim-Token',
  description: 'The secret of the last answer; each change spends it and brings the next',
  required: true,
};

/** What a claimant adds to a claim, says against its decision, and does with the links of its letters. */
@ApiTags('claims')
@Public()
@AddressLimited()
@Controller('api/v1')
export class ClaimLinksController {
  constructor(
    private readonly addDocument: AddDocument,
    private readonly complainOfDecision: ComplainOfDecision,
    private readonly requestLink: RequestLink,
    private readonly redeemLink: RedeemLink,
  ) {}

  @Post('claims/:claimId/documents')
  @SecretAnswer()
  @ApiOperation({ summary: 'Add a document: PDF, image, letter or office document, 5 MiB at most' })
  @ApiHeader(CLAIM_TOKEN)
  async document(
    @Param('claimId', UuidPipe) id: string,
    @Headers('claim-token') token: string | undefined,
    @Body() { purpose, name, content }: AddDocumentDto,
    @CurrentActor() actor: Actor,
  ): Promise<Answered> {
    const bytes = Uint8Array.fromBase64(content);
    const added = await this.addDocument.execute({
      claimId: ClaimId(id),
      token: token ?? '',
      actor,
      purpose,
      name,
      bytes,
    });
    if (!added.ok) throw problem(added.error);
    return answerView(added.value);
  }

  @Post('claims/:claimId/complaints')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({ summary: 'Complain of the decision, once; somebody else reviews the claim again' })
  @ApiHeader(CLAIM_TOKEN)
  async complain(
    @Param('claimId', UuidPipe) id: string,
    @Headers('claim-token') token: string | undefined,
    @Body() { statement }: ComplainDto,
    @CurrentActor() actor: Actor,
  ): Promise<Answered> {
    const command = { claimId: ClaimId(id), token: token ?? '', actor, text: statement };
    const complained = await this.complainOfDecision.execute(command);
    if (!complained.ok) throw problem(complained.error);
    return answerView(complained.value);
  }

  @Post('claims/:claimId/links')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Have a link sent to the address the claim was raised from; the answer never says whether it was',
  })
  async link(@Param('claimId', UuidPipe) id: string, @Body() { email }: RequestLinkDto): Promise<void> {
    await this.requestLink.execute({ claimId: ClaimId(id), email });
  }

  @Post('claim-links/redemptions')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({ summary: 'Use the link of a letter, once: it confirms the address and gives a fresh secret' })
  async redeem(
    @Body() { secret }: RedeemLinkDto,
    @Headers('accept-language') languages: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<Answered> {
    const redeemed = await this.redeemLink.execute({ secret, actor });
    if (!redeemed.ok) throw problem(redeemed.error);
    return answerView(redeemed.value, readerLanguage(languages));
  }
}
