import { CLOCK, type Clock } from '@app/kernel';
import { instantField, Public, problem } from '@app/platform';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentMandate } from '../application/current-mandate.js';
import { MandateHistory } from '../application/mandate-history.js';
import { PUBLISHER_PROFILE } from '../application/publisher-profile.token.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import { MandateCheckDto } from './mandate-check.dto.js';
import { MandateCheckView, MandateListView, mandateView, PublisherView, publisherView } from './publisher.view.js';

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
    private readonly mandateHistory: MandateHistory,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'The publisher, its operator and the mandate between them' })
  @ApiOkResponse({ type: PublisherView })
  async show(@Query() { at }: AtQueryDto): Promise<PublisherView> {
    const instant = at === undefined ? this.clock.now() : instantField(at, '/at');
    return publisherView(this.profile, await this.currentMandate.execute(instant));
  }

  @Public()
  @Get('mandates')
  @ApiOperation({ summary: 'Every mandate ever recorded, oldest first' })
  @ApiOkResponse({ type: MandateListView })
  async mandates(): Promise<MandateListView> {
    return { items: (await this.mandateHistory.execute()).map(mandateView) };
  }

  @Public()
  @Post('mandate-checks')
  @HttpCode(200)
  @ApiOperation({ summary: 'Does a scope lie inside the mandate in force? Explained by dimension' })
  @ApiOkResponse({ type: MandateCheckView })
  async check(@Body() { at, ...scope }: MandateCheckDto): Promise<MandateCheckView> {
    const instant = at === undefined ? this.clock.now() : instantField(at, '/at');
    const checked = await this.mandateHistory.covers(scope, instant);
    if (!checked.ok) {
      const { problems } = checked.error;
      const detail = problems.map(({ pointer, expected }) => `${pointer}: ${expected}`).join('; ');
      throw problem({ code: 'SCOPE_DIMENSION_EMPTY', detail, problems });
    }
    const { covered, gaps, mandate } = checked.value;
    return { covered, gaps, ...(mandate === undefined ? {} : { mandate: mandateView(mandate) }) };
  }
}
