import type { Actor } from '@app/kernel';
import { CurrentActor, Nested, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { OfferSubLicense } from '../application/offer-sub-license.js';
import { LicenseId } from '../domain/license.js';
import { LicenseRequestView, requestView } from './license-request.view.js';
import { ScopeDto } from './scope.dto.js';

export class OfferSubLicenseDto {
  @ApiProperty({ format: 'uuid', description: 'The company that is to have a part of the license' })
  @IsUUID()
  readonly partnerId!: string;

  @ApiProperty({ type: ScopeDto })
  @Nested(() => ScopeDto)
  readonly scope!: ScopeDto;
}

@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER')
@Controller('api/v1/licenses')
export class SubLicensesController {
  constructor(private readonly offerSubLicense: OfferSubLicense) {}

  @Post(':licenseId/sub-licenses')
  @ApiOperation({ summary: 'Offer a part of your license to another company, where your agreement allows it' })
  @ApiHeader({ name: 'Idempotency-Key', description: 'Makes a repetition harmless', required: false })
  @ApiCreatedResponse({ type: LicenseRequestView })
  async offer(
    @Param('licenseId', UuidPipe) id: string,
    @Body() { partnerId, scope }: OfferSubLicenseDto,
    @CurrentActor() actor: Actor,
  ): Promise<LicenseRequestView> {
    const offered = await this.offerSubLicense.execute({ actor, licenseId: LicenseId(id), partnerId, scope });
    if (!offered.ok) throw problem(offered.error);
    return requestView(offered.value);
  }
}
