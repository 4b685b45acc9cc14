import type { Actor } from '@app/kernel';
import { CurrentActor, Nested, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { OfferThroughAgent } from '../application/offer-through-agent.js';
import { MOST_WORKS } from '../domain/license-request.js';
import { LicenseRequestView, requestView } from './license-request.view.js';
import { ScopeDto } from './scope.dto.js';

export class OfferThroughAgentDto {
  @ApiProperty({ format: 'uuid', description: 'The company that is to have the license' })
  @IsUUID('all')
  readonly partnerId!: string;

  @ApiProperty({ isArray: true, type: String, format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(MOST_WORKS)
  @IsUUID('all', { each: true })
  readonly workIds!: string[];

  @ApiProperty({ type: ScopeDto })
  @Nested(() => ScopeDto)
  readonly scope!: ScopeDto;
}

@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK')
@Controller('api/v1/agent-grants')
export class AgentOffersController {
  constructor(private readonly offer: OfferThroughAgent) {}

  @Post(':grantId/license-offers')
  @ApiOperation({ summary: 'As an agent of the register, draft a license for a customer within your grant' })
  @ApiHeader({ name: 'Idempotency-Key', description: 'Makes a repetition harmless', required: false })
  @ApiCreatedResponse({ type: LicenseRequestView })
  async execute(
    @Param('grantId', UuidPipe) grantId: string,
    @Body() { partnerId, workIds, scope }: OfferThroughAgentDto,
    @CurrentActor() actor: Actor,
  ): Promise<LicenseRequestView> {
    const offered = await this.offer.execute({ actor, grantId, partnerId, workIds, scope });
    if (!offered.ok) throw problem(offered.error);
    return requestView(offered.value);
  }
}
