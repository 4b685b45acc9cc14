import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { MandateCounsel, ReadPacks } from '../application/counsel.js';
import { MakePack } from '../application/make-pack.js';
import { RetroLicense } from '../application/retro-license.js';
import { CaseId } from '../domain/infringement-case.js';
import { CaseView, caseView } from './case.view.js';
import { MakePackDto, MandateCounselDto, NameRetroDto, OfferRetroDto } from './hand-over.dto.js';
import {
  CounselMandateView,
  CounselStandingView,
  mandateView,
  PackListView,
  PackView,
  packView,
  RetroOfferView,
  retroOfferView,
} from './hand-over.view.js';

/** Handing a case over, to a platform, an authority or counsel, and settling it by a license. */
@ApiTags('infringement cases')
@ApiBearerAuth()
@RequireRole('LEGAL')
@Controller('api/v1')
export class HandOverController {
  constructor(
    private readonly makePack: MakePack,
    private readonly readPacks: ReadPacks,
    private readonly mandateCounsel: MandateCounsel,
    private readonly retroLicense: RetroLicense,
  ) {}

  @Post('cases/:caseId/packs')
  @ApiOperation({
    summary: 'Make a pack: facts, chain of title, license check, evidence, notices and deadlines in one zip file',
  })
  @ApiCreatedResponse({ type: PackView })
  @ApiUnprocessableEntityResponse({ description: 'PACK_INCOMPLETE with everything it lacks' })
  async pack(
    @Param('caseId', UuidPipe) caseId: string,
    @Body() { ...asked }: MakePackDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackView> {
    const made = await this.makePack.execute({ ...asked, caseId: CaseId(caseId), actor });
    if (!made.ok) throw problem(made.error);
    void reply.header('location', `/api/v1/packs/${made.value.id}`);
    return packView(made.value);
  }

  @Get('cases/:caseId/packs')
  @ApiOperation({ summary: 'Packs of a case, the first one first' })
  @ApiOkResponse({ type: PackListView })
  async packs(@Param('caseId', UuidPipe) caseId: string): Promise<PackListView> {
    return { items: (await this.readPacks.ofCase(caseId)).map(packView) };
  }

  @Get('packs/:packId')
  @ApiProduces('application/zip')
  @ApiOperation({ summary: 'A pack as it was made' })
  async file(@Param('packId', UuidPipe) packId: string): Promise<StreamableFile> {
    const bytes = await this.readPacks.file(packId);
    if (bytes === undefined) throw problem({ code: 'PACK_UNKNOWN', packId });
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="${packId}.zip"` });
  }

  @Post('cases/:caseId/counsel')
  @ApiOperation({ summary: 'Give counsel powers in this case; one at a time' })
  @ApiCreatedResponse({ type: CounselMandateView })
  @ApiConflictResponse({ description: 'COUNSEL_MANDATE_REFUSED: somebody has one' })
  async mandate(
    @Param('caseId', UuidPipe) caseId: string,
    @Body() { ...given }: MandateCounselDto,
    @CurrentActor() actor: Actor,
  ): Promise<CounselMandateView> {
    const granted = await this.mandateCounsel.execute({ ...given, caseId: CaseId(caseId), actor });
    if (!granted.ok) throw problem(granted.error);
    return mandateView(granted.value);
  }

  @Get('cases/:caseId/counsel')
  @ApiOperation({ summary: 'Who has a mandate in this case now' })
  @ApiOkResponse({ type: CounselStandingView })
  async counsel(@Param('caseId', UuidPipe) caseId: string): Promise<CounselStandingView> {
    const mandate = await this.mandateCounsel.standing(CaseId(caseId));
    return mandate === undefined ? {} : { mandate: mandateView(mandate) };
  }

  @Delete('cases/:caseId/counsel')
  @ApiOperation({ summary: 'Take counsel’s powers back' })
  @ApiOkResponse({ type: CounselMandateView })
  async revoke(@Param('caseId', UuidPipe) caseId: string, @CurrentActor() actor: Actor): Promise<CounselMandateView> {
    const revoked = await this.mandateCounsel.revoke(CaseId(caseId), actor);
    if (!revoked.ok) throw problem(revoked.error);
    return mandateView(revoked.value);
  }

  @Post('cases/:caseId/license-offers')
  @ApiOperation({
    summary:
      'Offer the partner a license from the day of the use: a request in its name, which goes the way of every request',
  })
  @ApiCreatedResponse({ type: RetroOfferView })
  @ApiConflictResponse({
    description: 'RETRO_LICENSE_REFUSED: the case is not in negotiation, or lacks partner or work',
  })
  async offer(
    @Param('caseId', UuidPipe) caseId: string,
    @Body() { scope }: OfferRetroDto,
    @CurrentActor() actor: Actor,
  ): Promise<RetroOfferView> {
    const offered = await this.retroLicense.offer({ caseId: CaseId(caseId), scope, actor });
    if (!offered.ok) throw problem(offered.error);
    return retroOfferView(offered.value);
  }

  @Post('cases/:caseId/licenses')
  @HttpCode(200)
  @ApiOperation({ summary: 'Name the license the negotiations led to; the case moves to RETRO_LICENSE' })
  @ApiOkResponse({ type: CaseView })
  @ApiConflictResponse({ description: 'RETRO_LICENSE_REFUSED, STATE_REFUSED' })
  async name(
    @Param('caseId', UuidPipe) caseId: string,
    @SeenVersion('case') seenVersion: number,
    @Body() { licenseId, reason }: NameRetroDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const command = { caseId: CaseId(caseId), seenVersion, licenseId, reason, actor };
    const named = await this.retroLicense.accept(command);
    if (!named.ok) throw problem(named.error);
    void reply.header('etag', etagOf(named.value.version));
    return caseView(named.value);
  }
}
