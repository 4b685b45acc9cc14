import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindRenewals } from '../application/find-renewals.js';
import { RenewLicense } from '../application/renew-license.js';
import { LicenseId } from '../domain/license.js';
import { LicenseRequestView, requestView } from './license-request.view.js';
import { RenewalsView, RenewLicenseDto } from './renewals.dto.js';

@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/licenses')
export class RenewalsController {
  constructor(
    private readonly renewLicense: RenewLicense,
    private readonly findRenewals: FindRenewals,
  ) {}

  @Get(':licenseId/renewals')
  @ApiOperation({ summary: 'The license before this one, and the requests that renew it' })
  @ApiOkResponse({ type: RenewalsView })
  async renewals(@Param('licenseId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<RenewalsView> {
    const found = await this.findRenewals.execute(LicenseId(id), actor);
    if (!found.ok) throw problem(found.error);
    const { renews, renewedBy } = found.value;
    return { ...(renews === undefined ? {} : { renewsLicenseId: renews }), renewedBy };
  }

  @Post(':licenseId/renewals')
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Draft the request for the time after this license, filled in from it' })
  @ApiHeader({ name: 'Idempotency-Key', description: 'Makes a repetition harmless', required: false })
  @ApiCreatedResponse({ type: LicenseRequestView })
  async renew(
    @Param('licenseId', UuidPipe) id: string,
    @Body() { termEndsAt }: RenewLicenseDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    const end = termEndsAt === undefined ? {} : { termEndsAt };
    const drafted = await this.renewLicense.execute({ actor, licenseId: LicenseId(id), ...end });
    if (!drafted.ok) throw problem(drafted.error);
    void reply.header('location', `/api/v1/license-requests/${drafted.value.id}`);
    void reply.header('etag', etagOf(drafted.value.version));
    return requestView(drafted.value);
  }
}
