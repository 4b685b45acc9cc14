import { CLOCK, type Clock } from '@app/kernel';
import { Public } from '@app/platform';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentMandate } from '../application/current-mandate.js';
import { PUBLISHER_PROFILE } from '../application/publisher-profile.token.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import { instantField } from './instant-field.js';
import { PublisherView, publisherView } from './publisher.view.js';

export class AtQueryDto {
  @ApiProperty({ required: false, format: 'date-time', description: 'Past or future instant with offset; default now' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly at?: string;
}

/** Who owns, who alone sells, and since when: what anybody needs to see through a false agent. */
@ApiTags('public')
@Controller('api/v1/publisher')
export class PublisherController {
  constructor(
    @Inject(PUBLISHER_PROFILE) private readonly profile: PublisherProfile,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly currentMandate: CurrentMandate,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'The publisher, its operator and the mandate between them' })
  @ApiOkResponse({ type: PublisherView })
  async show(@Query() { at }: AtQueryDto): Promise<PublisherView> {
    const instant = at === undefined ? this.clock.now() : instantField(at, '/at');
    return publisherView(this.profile, await this.currentMandate.execute(instant));
  }
}
