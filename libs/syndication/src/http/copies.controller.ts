import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole, RequireScope, UuidPipe } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { TakeCopy } from '../application/take-copy.js';
import { articleHtml, articleText } from '../formats/paste.js';

export class TakeCopyDto {
  @ApiProperty({ enum: ['COPY', 'DOWNLOAD'] })
  @IsIn(['COPY', 'DOWNLOAD'])
  readonly kind!: 'COPY' | 'DOWNLOAD';

  @ApiProperty({ description: 'Your own name for it: sent again, it is the same copy, counted once', maxLength: 64 })
  @Matches(/^[\w.-]{1,64}$/u, { message: 'key must be 1 to 64 letters, digits, and . _ -' })
  readonly key!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Under which license; none: one that counts nothing, where you have one',
  })
  @IsOptional()
  @IsUUID()
  readonly licenseId?: string;
}

export class TakenCopyView {
  @ApiProperty({ format: 'uuid', description: 'The version taken' }) readonly workId!: string;
  @ApiProperty() readonly uri!: string;
  @ApiProperty() readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'Ready to paste; ends with the credit line' }) readonly html!: string;
  @ApiProperty({ description: 'The same without markup' }) readonly text!: string;
  @ApiProperty({ format: 'uuid' }) readonly licenseId!: string;
  @ApiPropertyOptional({ description: 'Uses left under a count-limited license' }) readonly remaining?: number;
}

/** One work, taken to be printed. */
@ApiTags('feeds')
@ApiBearerAuth()
@RequireRole('PARTNER', 'PARTNER_ADMIN')
@RequireScope('deliveries:write')
@Controller('api/v1/works/:workId/copies')
export class CopiesController {
  constructor(private readonly take: TakeCopy) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a work to print: it goes on record, and is one use of a count-limited license' })
  @ApiOkResponse({ type: TakenCopyView })
  @ApiNotFoundResponse({ description: 'NOT_FOUND: none, or none in your products' })
  @ApiConflictResponse({ description: 'COPY_REFUSED, USES_EXHAUSTED' })
  async taken(
    @Param('workId', UuidPipe) workId: string,
    @Body() { kind, key, licenseId }: TakeCopyDto,
    @CurrentActor() actor: Actor,
    @Req() { ip: address }: FastifyRequest,
  ): Promise<TakenCopyView> {
    const of = { actor, address, workId, kind, key, ...(licenseId === undefined ? {} : { licenseId }) };
    const taken = await this.take.execute(of);
    if (!taken.ok) throw problem(taken.error);
    const { item, ...under } = taken.value;
    const { uri, version, title } = item;
    return { workId: item.workId, uri, version, title, html: articleHtml(item), text: articleText(item), ...under };
  }
}
