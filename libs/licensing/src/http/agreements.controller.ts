import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindAgreement } from '../application/find-agreement.js';
import { SignAgreement } from '../application/sign-agreement.js';
import { AgreementId } from '../domain/agreement.js';
import { AgreementView, agreementView } from './agreement.view.js';
import { SignAgreementDto } from './sign-agreement.dto.js';

@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/agreements')
export class AgreementsController {
  constructor(
    private readonly findAgreement: FindAgreement,
    private readonly signAgreement: SignAgreement,
  ) {}

  @Get(':agreementId')
  @ApiOperation({ summary: 'The agreement as data and in words, with its signatures' })
  @ApiOkResponse({ type: AgreementView })
  async one(
    @Param('agreementId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementView> {
    const found = await this.findAgreement.execute(AgreementId(id), actor);
    if (!found.ok) throw problem(found.error);
    const { agreement, granted } = found.value;
    void reply.header('etag', etagOf(agreement.version));
    return agreementView(agreement, granted);
  }

  @Post(':agreementId/signatures')
  @HttpCode(200)
  @RequireRole('PARTNER', 'DESK')
  @ApiOperation({ summary: 'Sign for one side; the second signature makes the license and its certificate' })
  @ApiOkResponse({ type: AgreementView })
  async sign(
    @Param('agreementId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { side, name, title, documentHash }: SignAgreementDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementView> {
    const signed = await this.signAgreement.execute({
      actor,
      agreementId: AgreementId(id),
      seenVersion,
      side,
      name,
      title,
      documentHash,
    });
    if (!signed.ok) throw problem(signed.error);
    const { agreement, granted } = signed.value;
    void reply.header('etag', etagOf(agreement.version));
    return agreementView(
      agreement,
      granted && { licenseId: granted.license.id, certificateNumber: granted.certificate.number },
    );
  }
}
