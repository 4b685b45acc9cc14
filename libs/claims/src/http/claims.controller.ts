import type { Actor } from '@app/kernel';
import {
  AddressLimited,
  CurrentActor,
  etagOf,
  Public,
  problem,
  readerLanguage,
  SecretAnswer,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AmendDraft } from '../application/amend-draft.js';
import { CompleteClaim } from '../application/complete-claim.js';
import { FileDraft } from '../application/file-draft.js';
import { OpenClaim } from '../application/open-claim.js';
import { ViewClaim } from '../application/view-claim.js';
import { WithdrawClaim } from '../application/withdraw-claim.js';
import { ClaimId } from '../domain/claim.js';
import { answerView, type ClaimFileView, type ClaimView, fileView } from './claim.view.js';
import { changeFrom, claimantFrom, completionFrom, contentFrom } from './claim-commands.js';
import { AmendClaimDto, CompleteClaimDto, OpenClaimDto } from './claim-input.dto.js';

type Answered = ClaimView & { readonly token: string };

const CLAIM_TOKEN = {
  name: 'Claim-Token',
  description: 'The secret of the last answer; each change spends it and brings the next',
  required: true,
};

/** Claims as anyone files them. The claimant has no account: the secret in `Claim-Token` stands for one. */
@ApiTags('claims')
@Public()
@Controller('api/v1/claims')
export class ClaimsController {
  constructor(
    private readonly openClaim: OpenClaim,
    private readonly amendDraft: AmendDraft,
    private readonly fileDraft: FileDraft,
    private readonly completeClaim: CompleteClaim,
    private readonly withdrawClaim: WithdrawClaim,
    private readonly viewClaim: ViewClaim,
  ) {}

  @Post()
  @AddressLimited()
  @SecretAnswer()
  @ApiOperation({ summary: 'Begin a claim, and file it at once with `submit: true`' })
  @ApiCreatedResponse({ description: 'The claim with its window, trace and explanation, and its secret `token`' })
  async open(
    @Body() dto: OpenClaimDto,
    @Headers('accept-language') languages: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answered> {
    const intent = dto.submit === true ? 'FILE' : 'DRAFT';
    const command = { actor, content: contentFrom(dto), intent, ...claimantFrom(dto.claimant) } as const;
    const opened = await this.openClaim.execute(command);
    if (!opened.ok) throw problem(opened.error);
    void reply.header('location', `/api/v1/claims/${opened.value.claim.id}`);
    return answerView(opened.value, dto.claimant?.language ?? readerLanguage(languages));
  }

  @Get(':claimId')
  @ApiOperation({ summary: 'Look at a claim, with its secret or as legal staff' })
  @ApiHeader({ ...CLAIM_TOKEN, required: false })
  @ApiOkResponse({ description: 'The claim with claimant and history; `ETag` is its version' })
  async view(
    @Param('claimId', UuidPipe) id: string,
    @Headers('claim-token') token: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimFileView> {
    const seen = await this.viewClaim.execute({
      claimId: ClaimId(id),
      actor,
      ...(token === undefined ? {} : { token }),
    });
    if (!seen.ok) throw problem(seen.error);
    void reply.header('etag', etagOf(seen.value.claim.version));
    return fileView(seen.value);
  }

  @Patch(':claimId')
  @SecretAnswer()
  @ApiOperation({ summary: 'Change a draft; a new day moves its window' })
  @ApiHeader(CLAIM_TOKEN)
  async amend(
    @Param('claimId', UuidPipe) id: string,
    @Headers('claim-token') token: string | undefined,
    @Headers('accept-language') languages: string | undefined,
    @Body() dto: AmendClaimDto,
    @CurrentActor() actor: Actor,
  ): Promise<Answered> {
    const command = { ...by(id, token, actor), change: changeFrom(dto), ...claimantFrom(dto.claimant) };
    const amended = await this.amendDraft.execute(command);
    if (!amended.ok) throw problem(amended.error);
    return answerView(amended.value, readerLanguage(languages));
  }

  @Post(':claimId/submissions')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({ summary: 'File a draft' })
  @ApiHeader(CLAIM_TOKEN)
  async file(
    @Param('claimId', UuidPipe) id: string,
    @Headers('claim-token') token: string | undefined,
    @Headers('accept-language') languages: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<Answered> {
    const filed = await this.fileDraft.execute(by(id, token, actor));
    if (!filed.ok) throw problem(filed.error);
    return answerView(filed.value, readerLanguage(languages));
  }

  @Post(':claimId/completions')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add what was found missing' })
  @ApiHeader(CLAIM_TOKEN)
  async complete(
    @Param('claimId', UuidPipe) id: string,
    @Headers('claim-token') token: string | undefined,
    @Headers('accept-language') languages: string | undefined,
    @Body() dto: CompleteClaimDto,
    @CurrentActor() actor: Actor,
  ): Promise<Answered> {
    const completed = await this.completeClaim.execute({ ...by(id, token, actor), completion: completionFrom(dto) });
    if (!completed.ok) throw problem(completed.error);
    return answerView(completed.value, readerLanguage(languages));
  }

  @Post(':claimId/withdrawals')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the claim back' })
  @ApiHeader(CLAIM_TOKEN)
  async withdraw(
    @Param('claimId', UuidPipe) id: string,
    @Headers('claim-token') token: string | undefined,
    @Headers('accept-language') languages: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<Answered> {
    const withdrawn = await this.withdrawClaim.execute(by(id, token, actor));
    if (!withdrawn.ok) throw problem(withdrawn.error);
    return answerView(withdrawn.value, readerLanguage(languages));
  }
}

/** An absent secret opens what a wrong one opens: nothing. */
function by(id: string, token: string | undefined, actor: Actor) {
  return { claimId: ClaimId(id), token: token ?? '', actor };
}
