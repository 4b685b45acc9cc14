import type { Actor, Result } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindAmendments } from '../application/find-amendments.js';
import { PrepareAmendment } from '../application/prepare-amendment.js';
import { SignAmendment } from '../application/sign-amendment.js';
import { TerminateAgreement } from '../application/terminate-agreement.js';
import { WithdrawAmendment } from '../application/withdraw-amendment.js';
import { AgreementId } from '../domain/agreement.js';
import { type Amendment, AmendmentId } from '../domain/amendment.js';
import { AgreementView, agreementView } from './agreement.view.js';
import { AmendmentView, amendmentView } from './amendment.view.js';
import { PrepareAmendmentDto, TerminateAgreementDto } from './amendments.dto.js';
import { instantIn } from './instant-in.js';
import { SignAgreementDto } from './sign-agreement.dto.js';

/** What becomes of a signed agreement: later versions, signed again by both sides, and its end before its term. */
@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/agreements/:agreementId')
export class AmendmentsController {
  constructor(
    private readonly findAmendments: FindAmendments,
    private readonly prepareAmendment: PrepareAmendment,
    private readonly signAmendment: SignAmendment,
    private readonly withdrawAmendment: WithdrawAmendment,
    private readonly terminateAgreement: TerminateAgreement,
  ) {}

  @Get('amendments')
  @ApiOperation({ summary: 'Every later version, signed or not, in order' })
  @ApiOkResponse({ description: '`{ items: Amendment[] }`' })
  async list(
    @Param('agreementId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: readonly AmendmentView[] }> {
    const found = await this.findAmendments.execute(AgreementId(id), actor);
    if (!found.ok) throw problem(found.error);
    return { items: found.value.map(amendmentView) };
  }

  @Post('amendments')
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Draw up the next version; it is nothing until both sides have signed it' })
  @ApiCreatedResponse({ type: AmendmentView })
  async prepare(
    @Param('agreementId', UuidPipe) id: string,
    @SeenVersion('agreement') seenVersion: number,
    @Body() { changes, reason, subLicensing }: PrepareAmendmentDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AmendmentView> {
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const command = { actor, agreementId: AgreementId(id), seenVersion, changes: named, reason };
    const passedOn = subLicensing === undefined ? {} : { subLicensing };
    return answer(await this.prepareAmendment.execute({ ...command, ...passedOn }), reply);
  }

  @Post('amendments/:amendmentId/signatures')
  @HttpCode(200)
  @RequireRole('PARTNER', 'DESK')
  @ApiOperation({
    summary: 'Sign it for one side; the second signature changes the license and supersedes its certificate',
  })
  @ApiOkResponse({ type: AmendmentView })
  async sign(
    @Param('agreementId', UuidPipe) id: string,
    @Param('amendmentId', UuidPipe) amendmentId: string,
    @SeenVersion() seenVersion: number,
    @Body() { side, name, title, documentHash }: SignAgreementDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AmendmentView> {
    const signed = await this.signAmendment.execute({
      actor,
      agreementId: AgreementId(id),
      amendmentId: AmendmentId(amendmentId),
      seenVersion,
      side,
      name,
      title,
      documentHash,
    });
    return answer(signed, reply);
  }

  @Post('amendments/:amendmentId/withdrawals')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Take it back while not both sides have signed it' })
  @ApiOkResponse({ type: AmendmentView })
  async withdraw(
    @Param('agreementId', UuidPipe) id: string,
    @Param('amendmentId', UuidPipe) amendmentId: string,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AmendmentView> {
    const ids = { agreementId: AgreementId(id), amendmentId: AmendmentId(amendmentId) };
    const command = { actor, ...ids, seenVersion };
    return answer(await this.withdrawAmendment.execute(command), reply);
  }

  @Post('terminations')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({
    summary: 'End the agreement before its term, at once or on a later day; the license is revoked with it',
  })
  @ApiOkResponse({ type: AgreementView })
  async terminate(
    @Param('agreementId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { reason, endsAt }: TerminateAgreementDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementView> {
    const terminated = await this.terminateAgreement.execute({
      actor,
      agreementId: AgreementId(id),
      seenVersion,
      reason,
      ...(endsAt === undefined ? {} : { endsAt: instantIn(endsAt, 'endsAt', 'TERMINATION_DATE_INVALID') }),
    });
    if (!terminated.ok) throw problem(terminated.error);
    void reply.header('etag', etagOf(terminated.value.version));
    return agreementView(terminated.value);
  }
}

function answer(result: Result<Amendment, Parameters<typeof problem>[0]>, reply: FastifyReply): AmendmentView {
  if (!result.ok) throw problem(result.error);
  void reply.header('etag', etagOf(result.value.version));
  return amendmentView(result.value);
}
