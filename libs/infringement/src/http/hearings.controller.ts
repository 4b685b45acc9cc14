import type { Actor } from '@app/kernel';
import { CurrentActor, PageQueryDto, pageOf, placeFrom, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerHearing } from '../application/hearings.js';
import { ReadHearings } from '../application/read-hearings.js';
import { ANSWERS, type Answer, HEARING_ITEMS, type HearingItem } from '../domain/hearing.js';
import { HearingListView, HearingView, hearingView } from './hearing.view.js';

export class CureDto {
  @ApiProperty({ maxLength: 4_000, description: 'What was put right' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly statement!: string;
}

export class DisputeDto extends CureDto {
  @ApiProperty({ enum: HEARING_ITEMS })
  @IsIn(HEARING_ITEMS)
  readonly item!: HearingItem;
}

export class AnswerDto {
  @ApiProperty({ enum: HEARING_ITEMS })
  @IsIn(HEARING_ITEMS)
  readonly item!: HearingItem;

  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS)
  readonly verdict!: Answer;

  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly reason!: string;
}

/** What a partner is shown about itself before anybody else acts on it. */
@ApiTags('hearings')
@ApiBearerAuth()
@Controller('api/v1/hearings')
export class HearingsController {
  constructor(
    private readonly readHearings: ReadHearings,
    private readonly answerHearing: AnswerHearing,
  ) {}

  @Get()
  @RequireRole('PARTNER', 'PARTNER_ADMIN', 'LEGAL')
  @ApiOperation({ summary: 'Hearings in order of opening; a partner sees its own' })
  @ApiOkResponse({ type: HearingListView, description: '`Link` leads to the next page' })
  async list(
    @Query() { limit, cursor }: PageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HearingListView> {
    const found = await this.readHearings.execute(actor, limit + 1, placeFrom(cursor));
    const items = found.map((file) => ({ id: file.hearing.id, file }));
    return { items: pageOf(items, limit, request, reply).map(({ file }) => hearingView(file)) };
  }

  @Get(':hearingId')
  @RequireRole('PARTNER', 'PARTNER_ADMIN', 'LEGAL')
  @ApiOperation({ summary: 'One hearing with every disputed item' })
  @ApiOkResponse({ type: HearingView })
  @ApiNotFoundResponse({ description: 'HEARING_UNKNOWN: none, or none of yours' })
  async find(@Param('hearingId', UuidPipe) hearingId: string, @CurrentActor() actor: Actor): Promise<HearingView> {
    const found = await this.readHearings.one(hearingId, actor);
    if (found === undefined) throw problem({ code: 'HEARING_UNKNOWN', hearingId });
    return hearingView(found);
  }

  @Post(':hearingId/disputes')
  @HttpCode(200)
  @RequireRole('PARTNER_ADMIN')
  @ApiOperation({ summary: 'Say no to one item, with your reason' })
  @ApiOkResponse({ type: HearingView })
  @ApiConflictResponse({ description: 'HEARING_OVER, HEARING_ITEM_REFUSED' })
  async dispute(
    @Param('hearingId', UuidPipe) hearingId: string,
    @Body() { item, statement }: DisputeDto,
    @CurrentActor() actor: Actor,
  ): Promise<HearingView> {
    const disputed = await this.answerHearing.dispute({ hearingId, item, statement, actor });
    if (!disputed.ok) throw problem(disputed.error);
    return this.find(hearingId, actor);
  }

  @Post(':hearingId/cures')
  @HttpCode(200)
  @RequireRole('PARTNER_ADMIN')
  @ApiOperation({ summary: 'Say that you have put it right' })
  @ApiOkResponse({ type: HearingView })
  @ApiConflictResponse({ description: 'HEARING_OVER' })
  async cure(
    @Param('hearingId', UuidPipe) hearingId: string,
    @Body() { statement }: CureDto,
    @CurrentActor() actor: Actor,
  ): Promise<HearingView> {
    const cured = await this.answerHearing.cure({ hearingId, statement, actor });
    if (!cured.ok) throw problem(cured.error);
    return this.find(hearingId, actor);
  }

  @Post(':hearingId/answers')
  @HttpCode(200)
  @RequireRole('LEGAL')
  @ApiOperation({ summary: 'Answer one disputed item' })
  @ApiOkResponse({ type: HearingView })
  @ApiConflictResponse({ description: 'HEARING_ITEM_REFUSED' })
  async answer(
    @Param('hearingId', UuidPipe) hearingId: string,
    @Body() { item, verdict, reason }: AnswerDto,
    @CurrentActor() actor: Actor,
  ): Promise<HearingView> {
    const answered = await this.answerHearing.answer({ hearingId, item, verdict, reason, actor });
    if (!answered.ok) throw problem(answered.error);
    return this.find(hearingId, actor);
  }
}
